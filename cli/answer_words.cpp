// SPDX-License-Identifier: Apache-2.0
// One table, longer than a source should be: a word and its two languages stand beside each other.
#include "cli/answer_words.hpp"

#include <algorithm>
#include <array>

#include "cli/phrase.hpp"

namespace mandat::cli {
namespace {

struct Entry {
    AnswerWord word;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array table = {
    Entry{AnswerWord::option_on, "Så som det var den dagen (ÅÅÅÅ-MM-DD)",
          "As it was on that day (YYYY-MM-DD)"},
    Entry{AnswerWord::option_from, "Från och med den dagen (ÅÅÅÅ-MM-DD)",
          "From that day on (YYYY-MM-DD)"},
    Entry{AnswerWord::option_to, "Till och med den dagen (ÅÅÅÅ-MM-DD)",
          "Up to and with that day (YYYY-MM-DD)"},
    Entry{AnswerWord::option_json, "Svara med JSON, med alla belägg",
          "Answer as JSON, with all evidence"},
    Entry{AnswerWord::option_csv, "Svara med CSV: en tabell, den första eller --section",
          "Answer as CSV: one table, the first or --section"},
    Entry{AnswerWord::option_section, "Bara den tabellen", "Only that table"},
    Entry{AnswerWord::option_evidence, "Visa meningarna under varje rad",
          "Show the sentences under each row"},
    Entry{AnswerWord::option_all, "Visa alla rader, hur många de än är",
          "Show all rows, however many"},
    Entry{AnswerWord::network_stands_alone,
          "{0} är ett färdigt nätverk och läses för sig, inte ihop med andra",
          "{0} is a network already and is read by itself, not with others"},
    Entry{AnswerWord::period_backwards, "{0} kommer efter {1}", "{0} comes after {1}"},
    Entry{AnswerWord::unknown_section, "ingen tabell i svaret heter '{0}'",
          "no table of the answer is named '{0}'"},
    Entry{AnswerWord::known_sections, "de heter {0}", "they are named {0}"},
    Entry{AnswerWord::source, "källa", "source"},
    Entry{AnswerWord::more_rows, "… och {0} rader till; --all visar alla",
          "… and {0} more rows; --all shows all"},
    Entry{AnswerWord::more_places, "och {0} ställen till", "and {0} more places"},
    Entry{AnswerWord::silence_note,
          "Att inget står i de lästa protokollen betyder inte att inget har hänt: se 'mandat "
          "coverage' för protokoll som saknas.",
          "That the protocols read say nothing does not mean that nothing happened: 'mandat "
          "coverage' tells which protocols are missing."},
    Entry{AnswerWord::yes, "ja", "yes"},
    Entry{AnswerWord::no, "nej", "no"},
    Entry{AnswerWord::header_day, "dag", "day"},
    Entry{AnswerWord::header_giver, "från", "from"},
    Entry{AnswerWord::header_taker, "till", "to"},
    Entry{AnswerWord::header_kind, "slag", "kind"},
    Entry{AnswerWord::header_what, "vad", "what"},
    Entry{AnswerWord::header_status, "läge", "status"},
    Entry{AnswerWord::header_due, "klart", "due"},
    Entry{AnswerWord::header_item, "§", "§"},
    Entry{AnswerWord::header_certainty, "visshet", "certainty"},
    Entry{AnswerWord::explicit_word, "uttryckligt", "explicit"},
    Entry{AnswerWord::implied_word, "underförstått", "implied"},

    Entry{AnswerWord::assignments_help,
          "Uppdrag, bildade grupper, remisser och bemanning: vem gav vad till vem, när det ska "
          "vara klart,\nhur det ska rapporteras och vad som har hörts sedan dess. --from och --to "
          "väljer när det gavs,\n--on vad som var känt den dagen (annars den sista dag som "
          "lästes).\n\n"
          "Exempel:\n  mandat assignments protokoll/\n  mandat assignments --on 2026-01-31 "
          "--evidence\n  mandat assignments --csv > uppdrag.csv",
          "Assignments, groups created, referrals and staffing: who gave what to whom, when it is "
          "due,\nhow to report back, and what has been heard since. --from and --to choose when it "
          "was given,\n--on what was known on that day (else the last day that was read).\n\n"
          "Examples:\n  mandat assignments protocols/\n  mandat assignments --on 2026-01-31 "
          "--evidence\n  mandat assignments --csv > assignments.csv"},
    Entry{AnswerWord::assignments_headline,
          "Lämnat vidare: {0} (uppdrag {1}, bildade grupper {2}, remisser {3}, bemanning {4}){5}",
          "Handed over: {0} (assignments {1}, groups created {2}, referrals {3}, staffing {4}){5}"},
    Entry{AnswerWord::assignments_known, ", känt {0}", ", known on {0}"},
    Entry{AnswerWord::assignments_of_them,
          "Av {0} uppdrag: utan mottagare {1}, utan slutdatum {2}, utan återrapportering {3}, utan "
          "datum för resultat eller rapport {4}, med passerat datum {5}.",
          "Of {0} assignments: without a taker {1}, without a due date {2}, without a report-back "
          "{3}, without a date for result or report {4}, past their date {5}."},
    Entry{AnswerWord::assignments_since,
          "Sedan dess: något har hörts om {0}, inget om {1} fast senare protokoll lästes; för {2} "
          "lästes inget senare protokoll.",
          "Since then: something was heard of {0}, nothing of {1} though later protocols were "
          "read; of {2} no later protocol was read."},
    Entry{AnswerWord::register_title, "Register", "Register"},
    Entry{AnswerWord::register_method,
          "Allt som lämnades vidare, i den ordning det gavs. Sedan dess: rapporter från "
          "mottagaren och hänvisningar till ärendet i senare protokoll.",
          "Everything that was handed over, in the order it was given. Since: reports by the taker "
          "and references to the item in later protocols."},
    Entry{AnswerWord::register_nothing, "Inget lämnades vidare i det som lästes.",
          "Nothing was handed over in what was read."},
    Entry{AnswerWord::taker_unnamed, "ingen namngiven", "nobody named"},
    Entry{AnswerWord::header_report_back, "återrapportering", "report-back"},
    Entry{AnswerWord::report_undated, "ja, utan datum", "yes, no date"},
    Entry{AnswerWord::report_dated, "ja, {0}", "yes, {0}"},
    Entry{AnswerWord::header_since, "sedan dess", "since"},
    Entry{AnswerWord::since_heard, "hört {0}", "heard {0}"},
    Entry{AnswerWord::since_silent, "inget i senare protokoll ({0})",
          "nothing in later protocols ({0})"},
    Entry{AnswerWord::since_no_protocol, "inget senare protokoll", "no later protocol"},
    Entry{AnswerWord::overdue_word, "datumet har passerat", "date has passed"},
    Entry{AnswerWord::heard_title, "Vad som har hörts", "What has been heard"},
    Entry{AnswerWord::heard_method,
          "Senare meningar om det som lämnades vidare: rapport från mottagaren, eller hänvisning "
          "till ärendet.",
          "Later sentences about what was handed over: a report by the taker, or a reference to "
          "the item."},
    Entry{AnswerWord::heard_nothing, "Inget senare protokoll säger något om dem.",
          "No later protocol says anything about them."},
    Entry{AnswerWord::header_heard_on, "hört", "heard"},
    Entry{AnswerWord::header_heard_how, "hur", "how"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].word) != i) return false;
    }
    return table.size() == static_cast<std::size_t>(AnswerWord::count_);
}
static_assert(in_order(), "the table has one row a word, in their order");

struct Name {
    EdgeKind kind;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array edges = {
    Name{EdgeKind::represents, "företräder", "represents"},
    Name{EdgeKind::member_of, "ledamot", "member"},
    Name{EdgeKind::attended, "deltog", "attended"},
    Name{EdgeKind::substituted_for, "ersatte", "substituted for"},
    Name{EdgeKind::verified, "justerade", "verified"},
    Name{EdgeKind::presented, "föredrog", "presented"},
    Name{EdgeKind::met, "sammanträdde", "met"},
    Name{EdgeKind::treated, "behandlade", "treated"},
    Name{EdgeKind::has_focus_area, "fokusområde", "focus area"},
    Name{EdgeKind::has_working_group, "arbetsgrupp", "working group"},
    Name{EdgeKind::has_board, "styrelse", "board"},
    Name{EdgeKind::part_of, "del av", "part of"},
    Name{EdgeKind::assignment, "uppdrag", "assignment"},
    Name{EdgeKind::creates_group, "bildar grupp", "creates group"},
    Name{EdgeKind::referral, "remiss", "referral"},
    Name{EdgeKind::staffs, "bemanning", "staffing"},
    Name{EdgeKind::report_back, "återrapportering", "report-back"},
    Name{EdgeKind::reports_to, "rapporterar till", "reports to"},
    Name{EdgeKind::escalation, "lyfter till", "escalation"},
    Name{EdgeKind::coordination, "samordning", "coordination"},
    Name{EdgeKind::proposed, "yrkade", "moved"},
    Name{EdgeKind::voted, "röstade", "voted"},
    Name{EdgeKind::reserved, "reserverade sig", "dissented"},
    Name{EdgeKind::recused, "jäv", "recused"},
    Name{EdgeKind::refers_to, "hänvisar till", "refers to"},
    Name{EdgeKind::succeeded_by, "efterträds av", "succeeded by"},
    Name{EdgeKind::possible_same_as, "kan vara samma", "may be the same"},
};

}  // namespace

std::string say(AnswerWord word, Language language,
                std::initializer_list<std::string_view> arguments) {
    const Entry& entry = table.at(static_cast<std::size_t>(word));
    return say(Phrase{entry.sv, entry.en}, language, arguments);
}

std::string edge_name(EdgeKind kind, Language language) {
    const auto row = std::find_if(edges.begin(), edges.end(),
                                  [kind](const Name& name) { return name.kind == kind; });
    if (row == edges.end()) return {};
    return std::string(language == Language::sv ? row->sv : row->en);
}

std::string certainty_name(Certainty certainty, Language language) {
    return say(
        certainty == Certainty::explicit_ ? AnswerWord::explicit_word : AnswerWord::implied_word,
        language);
}

}  // namespace mandat::cli
