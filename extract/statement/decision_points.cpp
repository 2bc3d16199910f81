// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/decision_points.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/name.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t wrapped_line = 55;  // bytes; a shorter line was ended on purpose

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains_any(std::string_view low, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return low.find(part) != std::string_view::npos;
    });
}

/// "Kommunstyrelsen beslutar att", "att", "På förslag av Bo Ek:": what follows are the points.
bool is_lead_in(std::string_view view) {
    if (view.ends_with(':')) return true;
    const std::string low = utf8::lower(utf8::trim(view));
    return low == "att" || low.ends_with(" att") || low.ends_with("beslutar") ||
           low.ends_with("beslutade") || low.ends_with("besluta") || low.ends_with("beslöt") ||
           low.ends_with("för egen del") || low.starts_with("för egen del beslut") ||
           low.ends_with("enas om") || low.ends_with("enades om") || low.ends_with(" välja") ||
           low.ends_with(" följande") || low.ends_with("enades om följande.") ||
           low.ends_with("beslutar följande.");
}

/// What individuals did beside the decision: dissent, abstention, demands.
bool is_of_individuals(std::string_view view) {
    return contains_any(
        utf8::lower(view),
        {"reserverar sig", "reserverade sig", "deltar inte i beslut", "deltar ej i beslut",
         "deltog inte i beslut", "deltog ej i beslut", "inte deltagit i", "avstår från att delta",
         "på grund av jäv", "anmäler jäv", "avvikande mening", "under behandlingen av ärendet",
         "i handläggningen", "yrkar ", "röstar nej", "röstar ja"});
}

/// "Anna Berg lämnar mötet.", "Ajournering kl. 11.": who came and went, not what was decided.
bool is_of_attendance(std::string_view view) {
    const std::string low = utf8::lower(view);
    constexpr std::size_t longest = 120;  // bytes
    if (low.size() > longest) return false;
    return low.starts_with("ajourner") || low.starts_with("mötet ajourner") ||
           low.starts_with("paus ") ||
           contains_any(low, {"lämnar mötet", "lämnade mötet", "lämnar sammanträdet",
                              "lämnade sammanträdet", "anländer till", "anlände till",
                              "inträder i tjänst", "övertar ordförande", "tjänstgör från och med",
                              "ansluter till mötet", "anslöt till mötet", "återupptas kl",
                              "går in som ordförande", "kommer till mötet", "kom till mötet"});
}

/// "Ansvarig: Bo Ek", "Klart: 1 maj": beside the decision, who does it and by when.
bool is_annotation(std::string_view view) {
    const std::size_t colon = view.find(':');
    if (colon == view.npos || colon > 24) return false;
    const std::string label = utf8::lower(utf8::trim(view.substr(0, colon)));
    return is_one_of(label, {"ansvarig", "ansvariga", "ansvar", "klart", "klar", "klart senast",
                             "deadline", "senast", "tidplan", "status"});
}

/// The clause ends where it stands: the next line is another one.
bool is_closed(std::string_view text) {
    if (text.empty()) return true;
    constexpr std::string_view ends = ".,;:!?";
    if (ends.find(text.back()) != ends.npos) return true;
    const std::size_t blank = text.find_last_of(' ');
    return blank != text.npos && is_one_of(text.substr(blank + 1), {"samt", "och", "dels"});
}

/// "[ ] Bo: boka lokalen": a list of errands below the decision.
bool is_box(std::string_view view) {
    return view.starts_with("[ ]") || view.starts_with("[x]") || view.starts_with("[X]");
}

/// "Anna Ek (S), ordförande", "Ledamöter     Ersättare": a row of the list that a point ends with.
bool is_row_of_people(const Tokens& tokens) {
    std::size_t names = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < tokens.size();) {
        const std::string low = utf8::lower(tokens[i].text);
        if (low.starts_with("ledam") || low.starts_with("ersätt") || low.starts_with("suppleant")) {
            ++names;
            ++i;
            continue;
        }
        const std::size_t length = name_length(tokens, i);
        if (length > 0 && could_be_name(tokens, i, i + length)) {
            ++names;
            i += length;
            continue;
        }
        const bool mark = lexicon().is_party(tokens[i].text) || low == "vakant" ||
                          low == "ordförande" || low == "sammankallande" || low == "vice";
        others += tokens[i].is_word() && !mark ? 1U : 0U;
        ++i;
    }
    return names > 0 && others == 0;
}

/// "Anna Ek (S) ..."
bool begins_with_marked_name(std::string_view view) {
    constexpr std::size_t head = 60;  // bytes
    const Tokens tokens = tokenise(view.substr(0, head));
    const std::size_t length = name_length(tokens, 0);
    return length > 0 && length + 2 < tokens.size() && tokens[length].is("(") &&
           lexicon().is_party(tokens[length + 1].text);
}

bool is_rule(std::string_view view) {
    return view.find_first_not_of("-_=. ") == std::string_view::npos;
}

/// "att godkänna planen, samt": the clause is the point, its joints are not.
std::string without_joints(std::string_view view) {
    view = utf8::trim(view);
    for (const std::string_view before : {"dels ", "att "}) {
        if (view.starts_with(before) && view.size() > before.size())
            view.remove_prefix(before.size());
    }
    for (const std::string_view joint : {" samt", " och", ","}) {
        if (view.ends_with(joint)) view.remove_suffix(joint.size());
    }
    return std::string(view);
}

class PointReader {
  public:
    PointReader(const Text& text, Span section) : text_(text), section_(section) {}

    std::vector<DecisionPoint> read() {
        const std::size_t first = text_.line_at(section_.begin);
        for (std::size_t i = first; i < text_.line_count(); ++i) {
            Span line = text_.line(i);
            if (line.begin >= section_.end) break;
            line = trim(text_,
                        {std::max(line.begin, section_.begin), std::min(line.end, section_.end)});
            if (line.empty()) {
                blank_before_ = true;
                continue;
            }
            if (is_rule(text_.plain(line))) continue;
            take(line, line.begin - text_.line(i).begin);
            blank_before_ = false;
            last_line_ = text_.plain(line);
        }
        return finish();
    }

  private:
    void take(Span line, std::size_t indent) {
        const std::size_t begin = after_bullet(text_, line);
        const Span words = trim(text_, {begin, line.end});
        if (words.empty() || is_box(text_.plain(words))) return;
        if (begin > line.begin) return take_list_point(line, words, indent);
        const std::string_view view = text_.plain(words);
        if (goes_on(view)) {
            if (!below_) points_.back().text += ' ' + utf8::squeeze(view);
        } else if (is_lead_in(view)) {
            att_above_ = utf8::trim(view).ends_with(" att");
            style_ = 0;
            style_seen_ = false;
            below_ = false;
            clauses_ = false;
            lead_in_ = true;
        } else if (!points_.empty() && is_row_of_people(tokenise(text_, words))) {
            below_ = true;
            return;
        } else if (!is_beside(view) && !ends_clauses(view) && !is_told_below_list(view)) {
            below_ = false;
            add(words);
        } else {
            // A wrapped line of it must not become a point.
            skipping_ = true;
            return;
        }
        skipping_ = false;
    }

    void take_list_point(Span line, Span words, std::size_t indent) {
        skipping_ = false;
        const char style = style_of(line);
        if (style_ == 0) style_ = style;
        below_ = false;
        if (style != style_ || indent > indent_ + 1) {
            if (style_seen_) {  // a point below a point
                below_ = true;
                return;
            }
            style_ = style;
        }
        if (!style_seen_) indent_ = indent;
        style_seen_ = true;
        if (!is_beside(text_.plain(words))) add(words);
    }

    [[nodiscard]] static bool is_beside(std::string_view view) {
        return is_of_individuals(view) || is_annotation(view) || is_of_attendance(view);
    }

    /// A line that was wrapped goes on with the point above it.
    [[nodiscard]] bool goes_on(std::string_view view) {
        if (skipping_ && !blank_before_ && !starts_upper(view)) return below_ = true;
        if (points_.empty() || blank_before_ || lead_in_) {
            lead_in_ = false;
            return false;
        }
        const bool closed = is_closed(utf8::trim(last_line_));
        // "Anna Ek (S) till ersättare i nämnden" below another such row
        if (begins_with_marked_name(view) && begins_with_marked_name(utf8::trim(last_line_)))
            return false;
        // "att tillsätta en grupp bestående av A (ordförande)," / "Bo Ek och Cia Al,": a row of
        // names
        const bool row = clauses_ && utf8::trim(last_line_).ends_with(',') &&
                         !view.starts_with("att ") &&
                         utf8::trim(last_line_).size() + 12 >= wrapped_line;
        if (row) return true;
        const bool wrapped = last_line_.size() >= wrapped_line && !closed;
        if (view.starts_with("att ")) {
            return !closed && (asks_for_clause(last_line_) || entrusts(points_.back()));
        }
        // "beslutar att" / "bevilja A entledigande," / "hemställa hos B om ...": clauses of one
        // "att"
        const std::string_view first = view.substr(0, view.find(' '));
        if (att_above_ && closed && first.size() > 3 && first.ends_with('a') &&
            utf8::trim(last_line_).ends_with(','))
            return false;
        if (!starts_upper(view)) return true;
        if (style_seen_) return !last_line_.ends_with('.');
        return wrapped;
    }

    /// After "att ... ." a sentence of its own is told beside the decision.
    [[nodiscard]] bool ends_clauses(std::string_view view) const {
        return clauses_ && !points_.empty() && points_.back().text.ends_with('.') &&
               !view.starts_with("att ") && utf8::lower(view).find("justera") == view.npos;
    }

    /// Prose after a blank line below points with marks: no point, unless it decides.
    [[nodiscard]] bool is_told_below_list(std::string_view view) const {
        if (!style_seen_ || points_.empty() || !blank_before_ || lead_in_) return false;
        return !contains_any(utf8::lower(view), {"beslut", "justera", "uppdrag", "utse", "välj",
                                                 "att ", "godkänn", "läggs", "antas"});
    }

    /// "... får i uppdrag" / "att ta fram": the clause belongs to the words before it.
    [[nodiscard]] static bool asks_for_clause(std::string_view view) {
        const std::size_t blank = view.find_last_of(' ');
        return is_one_of(blank == view.npos ? view : view.substr(blank + 1),
                         {"uppdrag", "för", "om", "på", "till", "genom", "syfte", "så", "av"});
    }

    /// "uppdra åt chefen" / "att utreda frågan"
    [[nodiscard]] static bool entrusts(const DecisionPoint& point) {
        const std::string low = utf8::lower(point.text);
        const std::size_t verb = low.find("uppdra ");
        return verb != low.npos && low.find(" att ", verb) == low.npos;
    }

    [[nodiscard]] static bool starts_upper(std::string_view view) {
        const auto first = utf8::decode(view, 0);
        return utf8::is_upper(first.code) || !utf8::is_letter(first.code);
    }

    [[nodiscard]] char style_of(Span line) const {
        const char first = text_.plain()[line.begin];
        if (first >= '0' && first <= '9') return '1';
        if (first >= 'a' && first <= 'z') return 'a';
        return '-';
    }

    void add(Span words) {
        const Span whole = trim(text_, words);
        clauses_ = text_.plain(whole).starts_with("att ");
        points_.push_back({utf8::squeeze(text_.plain(whole)), whole});
        lead_in_ = false;
    }

    std::vector<DecisionPoint> finish() {
        std::vector<DecisionPoint> out;
        for (const DecisionPoint& point : points_) {
            for (const std::string& clause : clauses_of(without_joints(point.text))) {
                if (!clause.empty()) out.push_back({without_hyphens(clause), point.span});
            }
        }
        return out;
    }

    const Text& text_;
    Span section_;
    std::vector<DecisionPoint> points_;
    char style_ = 0;
    bool style_seen_ = false;
    std::size_t indent_ = 0;
    bool blank_before_ = false;
    bool clauses_ = false;    ///< the last point was an att-clause
    bool below_ = false;      ///< within a point below a point
    bool att_above_ = false;  ///< "beslutar att" stands over the clauses
    bool lead_in_ = false;    ///< the line above opens the points
    bool skipping_ = false;   ///< within what individuals did
    std::string_view last_line_;
};

}  // namespace

std::string without_hyphens(std::string words) {
    for (std::size_t at = words.find("- "); at != words.npos; at = words.find("- ", at + 1)) {
        const std::string_view rest = std::string_view(words).substr(at + 2);
        const auto before = utf8::decode(words, utf8::previous(words, at));
        const auto next = utf8::decode(rest, 0);
        const bool divided = at > 0 && utf8::is_letter(before.code) && utf8::is_letter(next.code) &&
                             !utf8::is_upper(next.code) && !rest.starts_with("och ") &&
                             !rest.starts_with("eller ") && !rest.starts_with("samt ") &&
                             !rest.starts_with("respektive ");
        if (divided) words.erase(at, 2);
    }
    return words;
}

std::vector<std::string> clauses_of(const std::string& text) {
    const std::string low = utf8::lower(text);  // the same length: Swedish letters keep theirs
    std::size_t first = low.npos;
    for (const std::string_view lead : {"beslutar att ", "beslutade att ", "beslöt att ",
                                        "besluta att ", "beslutades att ", "beslutas att "}) {
        const std::size_t at = low.find(lead);
        if (at != low.npos) first = std::min(first, at + lead.size() - 5);
    }
    if (first == low.npos || low.size() != text.size()) return {text};
    std::vector<std::string> out;
    std::size_t begin = 0;
    for (std::size_t at = low.find(" att ", first + 1); at != low.npos;
         at = low.find(" att ", at + 1)) {
        const std::string_view before = std::string_view(low).substr(begin, at - begin);
        std::size_t joint = 0;
        for (const std::string_view tie : {", samt", ", och", ", dels", " samt", ",", ";"}) {
            if (joint == 0 && before.ends_with(tie)) joint = tie.size();
        }
        if (joint == 0) continue;
        out.push_back(without_joints(std::string_view(text).substr(begin, at - joint - begin)));
        begin = at + 1;
    }
    out.push_back(without_joints(std::string_view(text).substr(begin)));
    return out;
}

std::vector<DecisionPoint> read_decision_points(const Text& text, Span section) {
    return PointReader(text, section).read();
}

std::string decision_status(const std::vector<DecisionPoint>& points) {
    if (points.empty()) return "none";
    // The first sentence is about the matter; what follows may put off a part of it.
    std::string low = utf8::lower(points.front().text);
    if (const std::size_t stop = low.find(". "); stop != low.npos) low.resize(stop);
    if (contains_any(low, {"återremitter"})) return "referred_back";
    if (contains_any(
            low, {"bordlägg", "bordlade", "skjuts upp", "skjuta upp", "sköts upp", "skjuter upp",
                  "sköt upp", "skjuts fram", "skjuts till", "senareläggs", "senarelägga",
                  "uppskjuts", "uppsköts", "tas upp på nytt", "tas upp igen", "får vila"})) {
        return "postponed";
    }
    const bool refused = contains_any(low, {"avslå", "avslog"});
    const bool matter = contains_any(
        low, {"motion", "förslag", "överklagande", "ansökan", "begäran", "initiativ", "skrivelse"});
    const bool accepts = std::any_of(points.begin(), points.end(), [](const DecisionPoint& p) {
        return contains_any(utf8::lower(p.text), {"bifall", "biföll"});
    });
    if (refused && matter && !accepts && !contains_any(low, {"yrkande", "delvis"}))
        return "rejected";
    return "decided";
}

}  // namespace mandat::extract
