// SPDX-License-Identifier: Apache-2.0
#include "cli/summary.hpp"

#include <algorithm>
#include <ostream>
#include <tuple>

#include "cli/refusals.hpp"
#include "cli/words.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

constexpr std::size_t few_remarks = 10;  // as many as are still looked at one by one

/// What one document is the minutes of.
struct Minutes {
    const Node* meeting = nullptr;
    const Node* body = nullptr;

    [[nodiscard]] MeetingFacts facts() const {
        const auto* found =
            meeting == nullptr ? nullptr : std::get_if<MeetingFacts>(&meeting->facts);
        return found == nullptr ? MeetingFacts{} : *found;
    }
};

bool stands_in(const std::vector<Evidence>& evidence, const std::string& document) {
    return std::any_of(evidence.begin(), evidence.end(),
                       [&](const Evidence& e) { return e.document == document; });
}

Minutes minutes_of(const Network& network, const std::string& document) {
    for (const Edge* met : network.edges(EdgeKind::met)) {
        if (stands_in(met->evidence, document)) {
            return {network.node(met->to), network.node(met->from)};
        }
    }
    for (const Node* meeting : network.nodes(NodeKind::meeting)) {
        if (stands_in(meeting->evidence, document)) return {meeting, nullptr};
    }
    return {};
}

std::size_t attendance(const Network& network, const Node* meeting, Presence presence) {
    if (meeting == nullptr) return 0;
    const auto all = network.to(meeting->id, EdgeKind::attended);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Edge* edge) {
        const auto* facts = std::get_if<AttendanceFacts>(&edge->facts);
        return facts != nullptr && facts->presence == presence;
    }));
}

std::string paragraphs(const MeetingFacts& facts) {
    if (facts.first_paragraph == 0) return "";
    std::string range = std::to_string(facts.first_paragraph);
    if (facts.first_paragraph != facts.last_paragraph) {
        range += "–" + std::to_string(facts.last_paragraph);
    }
    return range;
}

std::string state(Reading reading, Language language) {
    if (reading == Reading::complete) return say(Word::state_read, language);
    return say(reading == Reading::partial ? Word::state_partial : Word::state_refused, language);
}

std::string shown_path(const std::string& path, Language language) {
    return path == "-" ? "<" + say(Word::standard_input, language) + ">" : printable(path);
}

/// The part of the paths that tells them apart: without the folder that all have in common.
std::size_t common_folder(const std::vector<Outcome>& outcomes) {
    if (outcomes.empty()) return 0;
    std::size_t common = outcomes.front().path.size();
    for (const Outcome& one : outcomes) {
        const auto [a, b] =
            std::mismatch(one.path.begin(), one.path.end(), outcomes.front().path.begin(),
                          outcomes.front().path.end());
        common = std::min(common, static_cast<std::size_t>(a - one.path.begin()));
    }
    const std::size_t slash = outcomes.front().path.rfind('/', common == 0 ? 0 : common - 1);
    return slash == std::string::npos || common == 0 ? 0 : slash + 1;
}

render::Table protocol_table(const ReadingResult& result, Language language) {
    using render::Align;
    constexpr std::size_t whole = 10;  // dates and words are never cut
    render::Table table;
    table.columns = {{say(Word::header_date, language), Align::left, whole},
                     {say(Word::header_body, language), Align::left, whole},
                     {say(Word::header_paragraphs, language), Align::left, whole},
                     {say(Word::header_present, language), Align::right, whole},
                     {say(Word::header_absent, language), Align::right, whole},
                     {say(Word::header_remarks, language), Align::right, whole},
                     {say(Word::header_reading, language), Align::left, whole},
                     {say(Word::header_file, language), Align::left, whole}};
    const Network& network = result.network;
    const std::size_t common = common_folder(result.outcomes);
    for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
        const Outcome& outcome = result.outcomes[i];
        const std::string& document = network.documents()[i].id;
        const Minutes minutes = minutes_of(network, document);
        const MeetingFacts facts = minutes.facts();
        const auto remarks =
            std::count_if(network.diagnostics().begin(), network.diagnostics().end(),
                          [&](const Diagnostic& d) { return d.document == document; });
        const auto people = [&](Presence presence) {
            return minutes.meeting == nullptr
                       ? std::string{}
                       : std::to_string(attendance(network, minutes.meeting, presence));
        };
        table.rows.push_back(
            {facts.date,
             minutes.body == nullptr ? "" : minutes.body->name,
             paragraphs(facts),
             people(Presence::present),
             people(Presence::absent),
             std::to_string(remarks),
             {state(outcome.reading, language),
              outcome.reading == Reading::complete ? render::Style::plain : render::Style::strong},
             shown_path(outcome.path.substr(common), language)});
    }
    return table;
}

// Counted as on the page: items that were decided or put off, and all that was handed over.
std::size_t decisions(const Network& network) {
    const auto items = network.nodes(NodeKind::decision);
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const Node* n) {
        const auto* facts = std::get_if<DecisionFacts>(&n->facts);
        return facts != nullptr && facts->known && facts->status != "none";
    }));
}

std::size_t handed_over(const Network& network) {
    std::size_t sum = 0;
    for (const EdgeKind kind :
         {EdgeKind::assignment, EdgeKind::creates_group, EdgeKind::referral, EdgeKind::staffs}) {
        sum += network.edges(kind).size();
    }
    return sum;
}

/// "74 personer · 13 organ · ..."
std::string content(const Network& network, Language language) {
    using render::Counted;
    const std::pair<Counted, std::size_t> counts[] = {
        {Counted::person, network.nodes(NodeKind::person).size()},
        {Counted::body, network.count(NodeKind::body)},
        {Counted::group, network.count(NodeKind::working_group)},
        {Counted::focus_area, network.nodes(NodeKind::focus_area).size()},
        {Counted::municipality, network.nodes(NodeKind::municipality).size()},
        {Counted::organisation, network.nodes(NodeKind::organisation).size()},
        {Counted::decision, decisions(network)},
        {Counted::assignment, handed_over(network)},
    };
    std::string out;
    for (const auto& [thing, number] : counts)
        out += render::count(number, thing, language) + " · ";
    return out + say(Word::questions, language,
                     {std::to_string(network.edges(EdgeKind::possible_same_as).size())});
}

/// Severest kind first, then the most frequent.
render::Table remark_table(const Network& network, Language language) {
    struct Kind {
        Severity severity;
        std::size_t count;
        const Diagnostic* first;
    };
    std::map<Code, Kind> kinds;
    for (const Diagnostic& d : network.diagnostics()) {
        const auto [place, fresh] = kinds.try_emplace(d.code, Kind{d.severity, 0, &d});
        ++place->second.count;
        place->second.severity = std::max(place->second.severity, d.severity);
    }
    std::vector<std::pair<Code, Kind>> sorted(kinds.begin(), kinds.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second.severity, a.second.count) >
               std::tie(b.second.severity, b.second.count);
    });
    render::Table table;
    table.columns = {{say(Word::header_count, language), render::Align::right},
                     {say(Word::header_severity, language), render::Align::left, 8},
                     {say(Word::header_code, language), render::Align::left, 40},
                     {say(Word::header_example, language)}};
    for (const auto& [code, kind] : sorted) {
        table.rows.push_back({std::to_string(kind.count), to_string(kind.severity, language),
                              label(code), message(*kind.first, language)});
    }
    return table;
}

void heading(const std::string& text, const Stream& stream) {
    stream.to << '\n' << styled(text, Look::bold, stream.colour) << '\n';
}

void show_protocols(const ReadingResult& result, const Console& console) {
    const Language language = console.language;
    heading(say(Word::protocols, language) + ": " + reading_counts(result, language), console.out);
    show_table(protocol_table(result, language), console.out);
    if (!result.other_kinds.empty()) {
        console.out.to << "  "
                       << say(Word::other_kinds_note, language,
                              {kinds_text(result.other_kinds, language)})
                       << '\n';
    }
}

void show_remarks(const Summary& summary, SourceLines& lines, Console& console) {
    const Language language = console.language;
    const Network& network = summary.result.network;
    const Diagnostics& all = network.diagnostics();
    heading(say(Word::remarks, language) + ": " +
                (all.empty() ? say(Word::no_remarks, language) : std::to_string(all.size())),
            console.out);
    if (all.empty()) return;
    show_table(remark_table(network, language), console.out);
    console.out.to << '\n';
    const bool each = summary.listed == ListedRemarks::all || all.size() <= few_remarks;
    std::vector<const Diagnostic*> listed;
    for (const Diagnostic& d : all) {
        if (each || d.severity == Severity::error) listed.push_back(&d);
    }
    show_diagnostics(listed, network, lines, console.out, language);
    if (listed.size() < all.size()) {
        const std::string more = std::to_string(all.size() - listed.size());
        console.out.to << "  " << say(Word::remarks_more, language, {more}) << '\n';
    }
}

std::string title(const ReadingResult& result, Language language) {
    const Network& network = result.network;
    std::vector<std::string> dates;
    for (const Node* meeting : network.nodes(NodeKind::meeting)) {
        const auto* facts = std::get_if<MeetingFacts>(&meeting->facts);
        if (facts != nullptr && !facts->date.empty()) dates.push_back(facts->date);
    }
    std::string when;
    if (!dates.empty()) {
        const auto [first, last] = std::minmax_element(dates.begin(), dates.end());
        when = render::month_range(*first, *last, language);
    }
    const std::string read =
        render::count_in_words(result.outcomes.size() - result.count(Reading::refused),
                               render::Counted::protocol, language);
    return say(Word::report_title, language, {read + (when.empty() ? "" : ", " + when)});
}

}  // namespace

void show_summary(const Summary& summary, SourceLines& lines, Console& console) {
    const Language language = console.language;
    const Stream& out = console.out;
    const Network& network = summary.result.network;
    out.to << styled(printable(title(summary.result, language)), Look::bold, out.colour) << '\n';
    show_protocols(summary.result, console);
    show_empty_folders(summary.result, out, language);
    if (!summary.result.ledger.empty()) {
        out.to << "  "
               << say(Word::ledger_applied, language,
                      {printable(summary.result.ledger), std::to_string(summary.result.rulings)})
               << '\n';
    }

    heading(say(Word::content, language), out);
    out.to << "  " << wrap(content(network, language), out.width - 2, 2) << '\n';

    show_remarks(summary, lines, console);

    heading(say(Word::written_to, language, {printable(summary.folder)}), out);
    for (const WrittenFile& file : summary.files) {
        out.to << "  " << printable(file.name) << " (" << size_text(file.bytes, language) << ")\n";
    }
    for (const std::string& note : summary.map_notes) {
        out.to << "  " << wrap(printable(note, 500), out.width - 2, 2) << '\n';
    }
}

}  // namespace mandat::cli
