// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

std::size_t number_of(const Network& network, NodeKind kind) { return network.count(kind); }

std::size_t decided(const Network& network) {
    const auto items = network.nodes(NodeKind::decision);
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const Node* n) {
        const auto f = facts_of<DecisionFacts>(*n);
        return f.known && f.status != "none";
    }));
}

std::size_t assigned(const Network& network) {
    std::size_t sum = 0;
    for (const EdgeKind kind :
         {EdgeKind::assignment, EdgeKind::creates_group, EdgeKind::referral, EdgeKind::staffs}) {
        sum += network.edges(kind).size();
    }
    return sum;
}

/// A count with its number set apart: the figures are what the eye looks for.
Html figure(std::size_t number, std::string_view key) {
    Html out;
    out << "<span class=\"figure\"><b>" << number << "</b> ";
    out << number_word(number, phrase(key)) << "</span>";
    return out;
}

Html time_span(const Facts& facts) {
    std::vector<std::string> dates;
    for (const Node* meeting : facts.meetings()) {
        const std::string date = facts_of<MeetingFacts>(*meeting).date;
        if (!date.empty()) dates.push_back(date);
    }
    Html out;
    if (dates.empty()) return out;
    const Both first = long_date(dates.front());
    const Both last = long_date(dates.back());
    if (first == last) {
        out << fill(phrase("summary.day"), {first});
    } else {
        out << fill(phrase("summary.span"), {first, last});
    }
    return out;
}

}  // namespace

Both title_of(const Network& network) {
    std::vector<const Node*> bodies;
    for (const Node* body : network.nodes(NodeKind::body)) {
        if (!network.from(body->id, EdgeKind::met).empty()) bodies.push_back(body);
    }
    if (bodies.size() == 1) {
        return fill(phrase("title.one_body"), {in_both(std::string_view(bodies.front()->name))});
    }
    return in_both(phrase("title"));
}

Html masthead(const Facts& facts, const Both& title) {
    const Network& network = facts.network();
    Html out;
    out << "<p class=\"brand\">Mandat</p>\n<h1>" << title << "</h1>\n<p class=\"summary\">"
        << figure(network.documents().size(), "n.protocol") << " " << time_span(facts) << " "
        << phrase("summary.name") << " " << figure(number_of(network, NodeKind::person), "n.person")
        << ", " << figure(number_of(network, NodeKind::body), "n.body") << " "
        << phrase("summary.and") << " "
        << figure(number_of(network, NodeKind::working_group), "n.group") << ". "
        << phrase("summary.hold") << " " << figure(decided(network), "n.decision") << " "
        << phrase("summary.and") << " " << figure(assigned(network), "n.assignment") << ".</p>\n";
    return out;
}

}  // namespace mandat::render
