// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/identity.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/identity/people.hpp"
#include "extract/identity/steps.hpp"

namespace mandat::extract {

std::vector<Claims> settle(std::vector<Claims> documents, Ledger& ledger) {
    // Order decides nothing: documents are taken by path and content.
    std::sort(documents.begin(), documents.end(), [](const Claims& a, const Claims& b) {
        return std::tie(a.source.path, a.source.sha256) < std::tie(b.source.path, b.source.sha256);
    });
    // The same bytes twice say nothing twice; the builder remarks it.
    std::set<std::string> seen;
    for (Claims& claims : documents) {
        if (claims.source.sha256.empty() || seen.insert(claims.source.sha256).second) continue;
        claims.nodes.clear();
        claims.edges.clear();
    }
    Rulings rulings(ledger);
    GroupRulings groups(documents, rulings);
    merge_bodies(documents, groups);
    merge_focus_areas(documents, groups);
    groups.join(documents);
    settle_names(documents);
    settle_people(documents, rulings);
    ask_about_bodies(documents);
    find_holders(documents);
    imply_employers(documents);
    groups.finish(documents, rulings);
    rulings.finish();
    return documents;
}

}  // namespace mandat::extract
