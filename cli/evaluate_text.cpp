// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/words.hpp"

namespace mandat::cli {
namespace {

using evaluate::DocumentScores;
using evaluate::Fact;
using evaluate::FactClass;
using evaluate::Score;
using evaluate::Scores;

struct ClassText {
    FactClass id;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array class_texts = {
    ClassText{FactClass::header, "huvudet (organ, tid, plats, §§, ordförande, justerare)",
              "head (body, time, place, §§, chairs, verifiers)"},
    ClassText{FactClass::attendance, "närvaro (person, närvaro, ställning)",
              "attendance (person, presence, capacity)"},
    ClassText{FactClass::affiliation, "hemvist (person, kommun eller organisation)",
              "affiliation (person, municipality or organisation)"},
    ClassText{FactClass::limits, "närvaro vid vissa §§", "presence for some §§"},
    ClassText{FactClass::substitutes, "vem som ersätter vem", "who serves for whom"},
    ClassText{FactClass::items, "ärenden (§, rubrik)", "items (§, title)"},
    ClassText{FactClass::subitems, "delärenden (§, bokstav, rubrik)",
              "sub-items (§, letter, title)"},
    ClassText{FactClass::presenters, "föredragande", "presenters"},
    ClassText{FactClass::decision_status, "beslutat eller uppskjutet", "decided or postponed"},
    ClassText{FactClass::decision_points, "beslutspunkter", "decision points"},
    ClassText{FactClass::motions, "yrkanden", "motions"},
    ClassText{FactClass::votes, "röster", "votes"},
    ClassText{FactClass::reservations, "reservationer", "reservations"},
    ClassText{FactClass::recusals, "jäv", "conflicts of interest"},
    ClassText{FactClass::persons, "personer (ingen påhittad)", "people (none invented)"},
    ClassText{FactClass::memberships, "platser (person, organ, roll)",
              "memberships (person, body, role)"},
    ClassText{FactClass::memberships_certainty, "platser: uttalat eller underförstått",
              "memberships: explicit or implied"},
    ClassText{FactClass::structure, "struktur (relation, från, till)",
              "structure (relation, from, to)"},
    ClassText{FactClass::structure_certainty, "struktur: uttalat eller underförstått",
              "structure: explicit or implied"},
    ClassText{FactClass::delegations, "uppdrag, rapporter, remisser (slag, från, till)",
              "assignments, reports, referrals (type, from, to)"},
    ClassText{FactClass::delegations_certainty, "uppdrag: uttalat eller underförstått",
              "assignments: explicit or implied"},
    ClassText{FactClass::delegations_status, "uppdrag: status", "assignments: status"},
    ClassText{FactClass::delegations_due, "uppdrag: tid", "assignments: due"},
    ClassText{FactClass::delegations_lenient, "uppdrag, oavsett slag och riktning",
              "assignments, whatever type and direction"},
    ClassText{FactClass::references, "hänvisningar till beslut (organ, datum, §)",
              "references to decisions (body, date, §)"},
    ClassText{FactClass::remarks, "anmärkningar", "remarks"},
    ClassText{FactClass::evidence, "belägg som står på sin rad",
              "evidence that stands on its line"},
};
constexpr bool in_order() {
    for (std::size_t i = 0; i < class_texts.size(); ++i) {
        if (class_texts[i].id != static_cast<FactClass>(i)) return false;
    }
    return true;
}
static_assert(in_order());

std::string share_text(std::optional<double> value, Language language) {
    if (!value) return "-";
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%.3f", *value);
    std::string text(out.data());
    if (language == Language::sv) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

bool says_something(const Score& score) { return score.gold + score.found > 0; }

nlohmann::ordered_json facts_json(const std::vector<Fact>& facts) {
    auto out = nlohmann::ordered_json::array();
    for (const Fact& fact : facts)
        out.push_back({{"lines", fact.lines}, {"fact", evaluate::to_text(fact)}});
    return out;
}

nlohmann::ordered_json number_json(std::optional<double> value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json scores_json(const Scores& scores) {
    auto out = nlohmann::ordered_json::object();
    for (const auto& [of, score] : scores) {
        out[std::string(evaluate::class_name(of))] = {{"gold", score.gold},
                                                      {"found", score.found},
                                                      {"correct", score.correct},
                                                      {"precision", number_json(score.precision())},
                                                      {"recall", number_json(score.recall())},
                                                      {"f1", number_json(score.f1())},
                                                      {"misses", facts_json(score.missed)},
                                                      {"false", facts_json(score.false_finds)}};
    }
    return out;
}

void show_facts(const std::vector<Fact>& facts, const std::string& path, Word word, FactClass of,
                const Console& console) {
    const Stream& out = console.out;
    for (const Fact& fact : facts) {
        std::string where = printable(path);
        if (!fact.lines.empty()) where += ":" + std::to_string(*fact.lines.begin());
        out.to << styled(where, Look::bold, out.colour) << ": "
               << styled(say(word, console.language),
                         word == Word::missed ? Look::yellow : Look::red, out.colour)
               << " " << evaluate::class_name(of) << ": " << printable(evaluate::to_text(fact), 300)
               << '\n';
    }
}

}  // namespace

std::string class_text(FactClass of, Language language) {
    const ClassText& row = class_texts[static_cast<std::size_t>(of)];
    return std::string(language == Language::sv ? row.sv : row.en);
}

void show_scores(const Scores& scores, const Console& console) {
    using render::Align;
    const Language language = console.language;
    render::Table table;
    table.columns = {{say(Word::header_class, language), Align::left, 24},
                     {say(Word::header_truth, language), Align::right},
                     {say(Word::header_found, language), Align::right},
                     {say(Word::header_right, language), Align::right},
                     {say(Word::header_precision, language), Align::right},
                     {say(Word::header_recall, language), Align::right},
                     {"F1", Align::right}};
    for (const auto& [of, score] : scores) {
        if (!says_something(score)) continue;
        table.rows.push_back({std::string(evaluate::class_name(of)), std::to_string(score.gold),
                              std::to_string(score.found), std::to_string(score.correct),
                              share_text(score.precision(), language),
                              share_text(score.recall(), language),
                              share_text(score.f1(), language)});
    }
    show_table(table, console.out);
}

void show_misses(const DocumentScores& document, const Console& console) {
    for (const auto& [of, score] : document.scores) {
        show_facts(score.missed, document.path, Word::missed, of, console);
        show_facts(score.false_finds, document.path, Word::false_find, of, console);
    }
}

std::string markdown_table(const Scores& scores, Language language) {
    std::string out = "| " + say(Word::header_class, language) + " | " +
                      say(Word::header_truth, language) + " | " +
                      say(Word::header_precision, language) + " | " +
                      say(Word::header_recall, language) + " | F1 |\n|---|---|---|---|---|\n";
    for (const auto& [of, score] : scores) {
        if (!says_something(score)) continue;
        out += "| " + class_text(of, language) + " | " + std::to_string(score.gold) + " | " +
               share_text(score.precision(), language) + " | " +
               share_text(score.recall(), language) + " | " + share_text(score.f1(), language) +
               " |\n";
    }
    return out;
}

nlohmann::ordered_json to_json(const std::vector<DocumentScores>& documents) {
    auto all = nlohmann::ordered_json::array();
    for (const DocumentScores& document : documents)
        all.push_back({{"path", document.path}, {"classes", scores_json(document.scores)}});
    return {{"schema", "mandat/evaluation/1"},
            {"documents", std::move(all)},
            {"total", scores_json(evaluate::sum(documents))}};
}

}  // namespace mandat::cli
