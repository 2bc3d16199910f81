// SPDX-License-Identifier: Apache-2.0
#include "cli/sheet_files.hpp"

#include <utility>
#include <vector>

#include "cli/atomic_file.hpp"
#include "cli/console.hpp"
#include "cli/interrupt.hpp"
#include "cli/onboard_words.hpp"
#include "cli/print_pdf.hpp"
#include "graph/base/error.hpp"
#include "render/sheet/onboarding_sheet.hpp"
#include "render/sheet/sheet_index.hpp"
#include "render/view/element_id.hpp"

namespace mandat::cli {
namespace {

namespace fs = std::filesystem;

bool ends_as(const fs::path& target, std::string_view ending) {
    return target.extension() == ending;
}

/// "person--anna-berg.html": no part of it comes from a document but through element_id().
std::string sheet_name(const Node& node) {
    constexpr std::string_view prefix = "n-";
    return render::element_id(node.id).substr(prefix.size()) + ".html";
}

bool sits_somewhere(const Network& network, const Node& person) {
    return !network.from(person.id, EdgeKind::member_of).empty();
}

}  // namespace

bool has_body_sheet(const Node& node) {
    if (node.collective) return false;
    return node.kind == NodeKind::body || node.kind == NodeKind::working_group ||
           node.kind == NodeKind::focus_area || node.kind == NodeKind::project;
}

void check_sheet_ending(const fs::path& target, Language language) {
    if (ends_as(target, ".html") || ends_as(target, ".pdf")) return;
    throw Error(ErrorKind::usage,
                say(onboard_words::odd_ending, language, {printable(target.string())}));
}

void write_sheet(const fs::path& target, const std::string& html, Language language) {
    check_sheet_ending(target, language);
    write_file(target, ends_as(target, ".pdf") ? print_pdf(html, language) : html, language);
}

SheetsWritten write_all_sheets(const fs::path& folder, const Network& network,
                               const std::string& day, Language language) {
    make_folder(folder, language);
    SheetsWritten out;
    std::vector<render::SheetEntry> entries;
    const auto write = [&](const Node& node, const std::string& html) {
        stop_if_interrupted();
        const std::string name = sheet_name(node);
        write_file(folder / name, html, language);
        entries.push_back({&node, name});
    };
    for (const Node& node : network.nodes()) {
        if (node.kind == NodeKind::person && !node.collective && sits_somewhere(network, node)) {
            const auto facts =
                analysis::onboarding(network, {.person = node.id, .replaces = {}, .day = day});
            write(node, render::person_sheet(network, facts, node.name, {.language = language}));
            ++out.people;
        } else if (has_body_sheet(node)) {
            write(node, render::body_sheet(network, node, day, {.language = language}));
            ++out.bodies;
        }
    }
    write_file(folder / "index.html", render::sheet_index(entries, language), language);
    return out;
}

}  // namespace mandat::cli
