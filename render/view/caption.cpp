// SPDX-License-Identifier: Apache-2.0
#include "render/view/caption.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "graph/base/utf8.hpp"
#include "render/view/naming.hpp"
#include "render/view/saying.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t most_cited = 12;  // meetings; of more, what they span

constexpr Saying many_sources = {"{0} protokoll från {1} organ, {2} till {3}",
                                 "minutes of {0} meetings of {1} bodies, {2} to {3}"};

/// One meeting and the § that matter in it.
struct Cited {
    std::string body;
    std::string date;
    std::set<int> paragraphs;
};

/// The meeting whose minutes a document is.
std::map<std::string, Cited> meetings_by_document(const Selection& s) {
    std::map<std::string, Cited> out;
    for (const Edge* met : s.network.edges(EdgeKind::met)) {
        const Node* body = s.network.node(met->from);
        const Node* meeting = s.network.node(met->to);
        if (body == nullptr || meeting == nullptr) continue;
        for (const Evidence& e : meeting->evidence)
            out.try_emplace(e.document,
                            Cited{s.name(*body), facts_as<MeetingFacts>(*meeting).date, {}});
    }
    return out;
}

/// "§ 10", "§§ 10–13", "§§ 3, 9".
std::string paragraph_text(const std::set<int>& paragraphs) {
    std::set<int> real = paragraphs;
    real.erase(0);
    if (real.empty()) return {};
    if (real.size() == 1) return "§ " + std::to_string(*real.begin());
    if (*real.rbegin() - *real.begin() + 1 == static_cast<int>(real.size()))
        return "§§ " + std::to_string(*real.begin()) + "–" + std::to_string(*real.rbegin());
    std::string out;
    for (const int number : real) out += (out.empty() ? "§§ " : ", ") + std::to_string(number);
    return out;
}

std::string spaced(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + " " + b;
}

std::string cite(const Selection& s, const std::vector<const Edge*>& edges) {
    const auto meetings = meetings_by_document(s);
    std::map<std::string, Cited> cited;
    for (const Edge* edge : edges) {
        for (const Evidence& e : edge->evidence) {
            const auto meeting = meetings.find(e.document);
            if (meeting == meetings.end()) continue;
            cited.try_emplace(e.document, meeting->second)
                .first->second.paragraphs.insert(e.paragraph);
        }
    }
    std::vector<std::string> parts;
    for (const auto& [document, c] : cited)
        parts.push_back(spaced(c.body + " " + c.date, paragraph_text(c.paragraphs)));
    return join(parts, s.language);
}

Word reason(const Edge& edge) {
    switch (facts_as<MemberFacts>(edge).basis) {
        case Basis::presentation: return Word::by_presentation;
        case Basis::attendance: return Word::by_attendance;
        case Basis::reference: return Word::by_reference;
        case Basis::decision:
        case Basis::appointment: return Word::by_text;
    }
    return Word::by_text;
}

/// Implied seats, gathered by what implies them: one line for all groups of one rule.
void add_memberships(const Selection& s, const StructureView& view, std::vector<std::string>& out) {
    std::set<NodeId> implied;
    std::set<std::pair<NodeId, NodeId>> seats;
    const auto note = [&](const NodeId& person, const Pill& pill) {
        if (pill.certainty != Certainty::implied) return;
        implied.insert(pill.of);
        if (!person.empty()) seats.emplace(person, pill.of);
    };
    for (const PeopleCard& card : view.cards) {
        for (const Pill& pill : card.pills) note({}, pill);
        for (const PersonRow& row : card.rows) {
            for (const Pill& pill : row.pills) note(row.id, pill);
        }
    }
    std::map<Word, std::pair<std::set<std::string>, std::vector<const Edge*>>> reasons;
    for (const Edge* e : s.network.edges(EdgeKind::member_of)) {
        if (e->certainty != Certainty::implied || !implied.contains(e->to)) continue;
        if (!view.folded && !seats.contains({e->from, e->to})) continue;
        auto& [codes, edges] = reasons[reason(*e)];
        codes.insert(s.codes.at(e->to));
        edges.push_back(e);
    }
    for (const auto& [word, found] : reasons) {
        const std::vector<std::string> codes(found.first.begin(), found.first.end());
        out.push_back(say(Word::derived_membership, s.language,
                          {join(codes, s.language), say(word, s.language), cite(s, found.second)}));
    }
}

void add_links(const Selection& s, const StructureView& view, std::vector<std::string>& out) {
    for (const LinkView& link : view.links) {
        if (link.certainty != Certainty::implied || link.kind == LinkKind::membership) continue;
        std::vector<const Edge*> edges;
        for (const Edge& e : s.network.edges()) {
            const bool same = e.from == link.from && e.to == link.to;
            if (same && (is_relation(e.kind) || link.kind != LinkKind::relation))
                edges.push_back(&e);
        }
        const std::string from = s.name(*s.network.node(link.from));
        const std::string to = s.name(*s.network.node(link.to));
        const std::string where = cite(s, edges);
        out.push_back(link.kind == LinkKind::relation
                          ? say(Word::derived_relation, s.language, {from, link.label, to, where})
                          : say(Word::derived_structure, s.language, {to, from, where}));
    }
}

bool any_pill(const StructureView& view, const std::function<bool(const Pill&)>& wanted) {
    for (const PeopleCard& card : view.cards) {
        if (std::any_of(card.pills.begin(), card.pills.end(), wanted)) return true;
        for (const PersonRow& row : card.rows) {
            if (std::any_of(row.pills.begin(), row.pills.end(), wanted)) return true;
        }
    }
    return false;
}

Pill sample(Seat seat, Certainty certainty) {
    Pill pill;
    pill.seat = seat;
    pill.certainty = certainty;
    return pill;
}

}  // namespace

std::string map_title(const Selection& s, const People& people) {
    if (s.bodies.empty() && s.groups.empty())
        return std::string(say(Word::title_nothing, s.language));
    const auto homes = std::count_if(people.cards.begin(), people.cards.end(),
                                     [](const PeopleCard& card) { return !card.id.empty(); });
    const Word word = homes > 1 ? Word::title_cooperation : Word::title_who_sits_where;
    std::string place = shortened(s.place, 40);
    if (place.empty() && homes == 1) {
        const auto municipalities = s.network.nodes(NodeKind::municipality);
        if (municipalities.size() == 1) place = shortened(municipalities.front()->name, 40);
    }
    const std::string_view title = say(word, s.language);
    return place.empty() ? std::string(title) : say(Word::title_in, s.language, {title, place});
}

std::string map_subtitle(const Selection& s, const People& people) {
    std::vector<std::string> parts;
    const auto add = [&](bool there, Word word) {
        if (there) parts.emplace_back(say(word, s.language));
    };
    add(!s.bodies.empty(), Word::bodies_word);
    add(!s.focus_areas.empty(), Word::focus_areas_word);
    add(!s.groups.empty(), Word::groups_word);
    add(people.people > 0, Word::people_word);
    if (parts.empty()) return {};
    std::string first, last;
    for (const Node* meeting : s.network.nodes(NodeKind::meeting)) {
        const std::string& date = facts_as<MeetingFacts>(*meeting).date;
        if (date.empty()) continue;
        if (first.empty() || date < first) first = date;
        last = std::max(last, date);
    }
    const std::string what = capitalised(join(parts, s.language));
    const std::string sources =
        count_in_words(s.network.documents().size(), Counted::protocol, s.language);
    const std::string when = month_range(first, last, s.language);
    return when.empty() ? say(Word::subtitle_undated, s.language, {what, sources})
                        : say(Word::subtitle, s.language, {what, sources, when});
}

std::string map_description(const StructureView& view, std::size_t people) {
    const Language language = view.language;
    return say(Word::description, language,
               {view.title, count(view.bodies.size(), Counted::body, language),
                count(view.groups.size(), Counted::group, language),
                count(people, Counted::person, language)});
}

std::string source_line(const Selection& s) {
    std::map<std::string, std::vector<std::tuple<std::string, int, int>>> by_body;
    for (const Edge* met : s.network.edges(EdgeKind::met)) {
        const Node* body = s.network.node(met->from);
        const Node* meeting = s.network.node(met->to);
        if (body == nullptr || meeting == nullptr) continue;
        const auto& facts = facts_as<MeetingFacts>(*meeting);
        by_body[s.name(*body)].emplace_back(facts.date, facts.first_paragraph,
                                            facts.last_paragraph);
    }
    std::vector<std::string> days;
    for (const auto& [body, held] : by_body) {
        for (const auto& [date, first, last] : held) days.push_back(date);
    }
    if (days.size() > most_cited) {
        const auto [first, last] = std::minmax_element(days.begin(), days.end());
        return say(
            Word::source, s.language,
            {say(many_sources, s.language,
                 {std::to_string(days.size()), std::to_string(by_body.size()), *first, *last})});
    }
    std::vector<std::tuple<std::string, std::string>> lines;
    for (auto& [body, held] : by_body) {
        std::sort(held.begin(), held.end());
        std::vector<std::string> parts;
        for (const auto& [date, first, last] : held) {
            const std::string span =
                last > first ? "§§ " + std::to_string(first) + "–" + std::to_string(last)
                             : paragraph_text({first});
            parts.push_back(spaced(date, span));
        }
        lines.emplace_back(std::get<0>(held.front()), spaced(body, join(parts, s.language)));
    }
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (const auto& [date, text] : lines) out += (out.empty() ? "" : ", ") + text;
    return out.empty() ? out : say(Word::source, s.language, {out});
}

std::vector<LegendEntry> legend(const StructureView& view) {
    std::vector<LegendEntry> out;
    const auto used = [&](const NodeId& id) {
        return any_pill(view, [&](const Pill& pill) { return pill.of == id; });
    };
    for (const BodyView& body : view.bodies) {
        if (!used(body.id)) continue;
        Pill pill;
        pill.code = body.code;
        pill.of = body.id;
        out.push_back({pill, body.name});
    }
    std::vector<Pill> focus;
    for (const GroupView& group : view.groups) {
        if (!used(group.id)) continue;
        Pill pill;
        pill.code = group.code;
        pill.of = group.id;
        pill.group = true;
        pill.focus = group.focus;
        if (group.focus == 0)
            out.push_back({pill, group.name});
        else
            focus.push_back(pill);
    }
    const auto kicker = [&](Word word) { return utf8::lower(say(word, view.language)); };
    if (focus.size() == 1) out.push_back({focus.front(), kicker(Word::working_group)});
    if (focus.size() > 1)
        out.push_back(
            {focus.front(), say(Word::range_of_focus_groups, view.language, {focus.back().code})});
    const auto has_seat = [&](Seat seat) {
        return any_pill(view, [&](const Pill& pill) { return pill.seat == seat; });
    };
    const auto implied = [](const Pill& pill) { return pill.certainty == Certainty::implied; };
    if (any_pill(view, implied))
        out.push_back({sample(Seat::seat, Certainty::implied),
                       std::string(say(Word::legend_implied, view.language))});
    if (has_seat(Seat::function))
        out.push_back({sample(Seat::function, Certainty::explicit_),
                       std::string(say(Word::legend_function, view.language))});
    if (has_seat(Seat::former))
        out.push_back({sample(Seat::former, Certainty::explicit_),
                       std::string(say(Word::legend_former, view.language))});
    return out;
}

std::vector<LineLegend> line_legend(const StructureView& view) {
    std::vector<LineLegend> out;
    for (const auto& [certainty, word] : {std::pair(Certainty::explicit_, Word::legend_solid),
                                          std::pair(Certainty::implied, Word::legend_dashed)}) {
        const bool drawn =
            std::any_of(view.links.begin(), view.links.end(),
                        [kind = certainty](const LinkView& l) { return l.certainty == kind; });
        if (drawn) out.push_back({certainty, std::string(say(word, view.language)), Mark::none});
    }
    return out;
}

std::string arrow_legend(const StructureView& view) {
    const bool drawn = std::any_of(view.links.begin(), view.links.end(),
                                   [](const LinkView& l) { return l.kind == LinkKind::relation; });
    return drawn ? std::string(say(Word::legend_arrow, view.language)) : std::string{};
}

std::vector<std::string> footnotes(const Selection& s, const StructureView& view,
                                   const People& people) {
    std::vector<std::string> out;
    add_memberships(s, view, out);
    add_links(s, view, out);
    if (!people.home_implied.empty()) out.emplace_back(say(Word::derived_home, s.language));
    return out;
}

Word relation_word(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::escalation: return Word::escalates;
        case EdgeKind::reports_to: return Word::reports_to;
        case EdgeKind::report_back: return Word::reports_back;
        default: return Word::coordinates;
    }
}

}  // namespace mandat::render
