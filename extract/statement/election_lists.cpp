// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/name.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/elections.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view list_rule = "election_list";

/// Reads the lines of one election: offices over names, beside names, names with offices after.
class ElectionListReader {
  public:
    ElectionListReader(Elections& e, const ElectionItem& item) : e_(e), item_(item) {}

    void read() {
        const Text& text = e_.c.text;
        const Item& item = e_.c.protocol.items[item_.index];
        const std::size_t first = text.line_at(item.body.begin);
        for (std::size_t l = first; l < text.line_count() && text.line(l).begin < item.body.end;
             ++l) {
            const Span line = trim(text, {std::max(text.line(l).begin, item.body.begin),
                                          std::min(text.line(l).end, item.body.end)});
            if (!line.empty()) read_line(line);
        }
    }

  private:
    void read_line(Span line) {
        const std::size_t begin = after_bullet(e_.c.text, line);
        bulleted_ = begin > line.begin;
        s_ = Sentence{};
        s_.tokens = tokenise(e_.c.text, {begin, line.end});
        s_.span = line;
        s_.item = item_.index;
        if (s_.tokens.empty()) return;
        people_ = read_subjects(e_.c, s_, 0, s_.tokens.size(), Reach::anywhere);
        // "Ordförande" is an office here, not whoever chairs the meeting.
        std::erase_if(people_, [this](const Subject& who) {
            const Token& first = s_.tokens[who.first];
            return who.party || first.is("Ordförande") || first.is("Ordföranden");
        });
        find_offices();
        static const Pattern proposed(
            "föreslår|föreslås|föreslog|föreslogs|föreslagit|nominerar|nomineras|"
            "nominerade|förslag|presenterade|informerar|avgår|avgick");
        // A sentence that elects is read as one.
        static const Pattern elects(
            "väljs|valdes|omvaldes|omväljs|nyvaldes|nyväljs|utses|utsågs|väljer|valde|välja|utser|"
            "utse|utsåg|omvalde|återvaldes");
        static const Pattern again("omval|nyval|fyllnadsval på|av|för");
        const bool sentence = !people_.empty() && (elects.find(s_.tokens).has_value() ||
                                                   again.find(s_.tokens).has_value());
        const bool heads =
            people_.empty() && s_.tokens.back().is(":") && elects.find(s_.tokens).has_value();
        if (!heads && (sentence || proposed.find(s_.tokens))) {
            current_.reset();
            first_line_ = false;
            return;
        }
        const bool bare = is_bare();
        if (people_.empty()) {
            take_heading(bare);
        } else if (!bare && !begins_with_pair()) {
            current_.reset();
        } else if (offices_.empty()) {
            appoint_names();
        } else {
            appoint_pairs();
        }
        first_line_ = false;
    }

    /// "Anna Ek, vice ordförande och ansvarig för vägarna": a person and an office, then more.
    [[nodiscard]] bool begins_with_pair() const {
        return people_.size() == 1 && !offices_.empty() && people_.front().first == 0 &&
               offices_.front().first <= people_.front().end + 1;
    }

    /// The offices of the line that are no part of a name or of its marks.
    void find_offices() {
        offices_.clear();
        vacant_.clear();
        std::size_t who = 0;
        for (std::size_t i = 0; i < s_.tokens.size();) {
            while (who < people_.size() && people_[who].end <= i) ++who;
            const bool named = who < people_.size() && people_[who].first <= i;
            if (named) {
                i = people_[who].end;
                continue;
            }
            auto office = s_.tokens[i].is_word() ? e_.offices.read(s_, i) : std::nullopt;
            if (!office) {
                ++i;
                continue;
            }
            i = office->end;
            if (office->first > 0 && leaving(s_.tokens[office->first - 1])) continue;
            if (is_vacant(office->end)) {
                vacant_.emplace_back(office->first, office->end + 2);
                continue;
            }
            // "sammankallande" of whatever the election is about
            if (office->written == "sammankallande" && office->body.empty() && item_.office) {
                office->seat = item_.office->seat;
                office->body = item_.office->body;
            }
            offices_.push_back(std::move(*office));
        }
    }

    /// "Revisorssuppleant: vakant": nobody's, whoever else stands on the line.
    [[nodiscard]] bool is_vacant(std::size_t at) const {
        static const Pattern vacant(":? vakant|vakanta|vakans");
        return vacant.match(s_.tokens, at).has_value();
    }

    static bool leaving(const Token& token) {
        return token.is("avgående") || token.is("Avgående") || token.is("förre") ||
               token.is("tidigare");
    }

    /// Are all words names, offices or the small change of lists?
    [[nodiscard]] bool is_bare() const {
        static constexpr std::array<std::string_view, 34> small = {
            "och",    "samt",     "som",         "till", "på",      "för",   "i",
            "av",     "en",       "ett",         "två",  "tre",     "tid",   "år",
            "åren",   "blev",     "blir",        "är",   "omval",   "nyval", "val",
            "valdes", "väljs",    "fyllnadsval", "kvar", "tillika", "även",  "samtliga",
            "båda",   "följande", "med",         "vald", "m",       "omvald"};
        std::vector<bool> known(s_.tokens.size(), false);
        const auto take = [&](std::size_t first, std::size_t end) {
            for (std::size_t i = first; i < std::min(end, known.size()); ++i) known[i] = true;
        };
        for (const Subject& who : people_) take(who.first, who.end);
        for (const OfficeMention& office : offices_) take(office.first, office.end);
        for (const auto& [first, end] : vacant_) take(first, end);
        constexpr std::size_t tolerated = 1;
        std::size_t words = 0;
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (known[i] || !s_.tokens[i].is_word()) continue;
            const std::string low = utf8::lower(s_.tokens[i].text);
            words += std::find(small.begin(), small.end(), low) == small.end() ? 1U : 0U;
        }
        return words <= tolerated;
    }

    /// "Ordförande", "Ledamöter (2 år):", "Följande styrelse valdes:": the office of the names
    /// below; anything else ends the list.
    void take_heading(bool bare) {
        const bool colon = s_.tokens.back().is(":");
        beside_.clear();
        if (offices_.size() == 2 && bare && s_.tokens[offices_[1].first].wide) {
            beside_ = offices_;  // "Ledamöter            Ersättare"
            second_column_ = column_of(s_.tokens[offices_[1].first].span);
            current_.reset();
            return;
        }
        if (!offices_.empty() && (bare || colon)) {
            current_ = offices_.back();
        } else if (colon) {
            current_ = item_.office;
        } else if (!bulleted_) {
            current_.reset();
        }
    }

    /// "Anna Ek (omval)" below an office, or alone under "Val av kassör".
    void appoint_names() {
        if (!beside_.empty()) return appoint_columns();
        std::optional<OfficeMention> office = current_;
        const bool alone = first_line_ || bulleted_;
        if (!office && alone && item_.office) office = item_.office;
        if (office) appoint(people_, *office);
    }

    /// "Anna Ek (S)          Bo Al (S)": each under the office of the column.
    void appoint_columns() {
        constexpr std::size_t slack = 3;  // characters a name may begin before its office
        for (const Subject& who : people_) {
            const bool second = column_of(who.span) + slack >= second_column_;
            appoint({who}, beside_[second ? 1 : 0]);
        }
    }

    [[nodiscard]] std::size_t column_of(Span span) const {
        const Text& text = e_.c.text;
        const Span line = text.line(text.line_at(span.begin));
        return utf8::length(text.plain({line.begin, span.begin}));
    }

    /// "Ordförande: Anna Ek, kassör: Bo Al" or "Anna Ek, ordförande. Bo Al, kassör."
    void appoint_pairs() {
        const bool office_first = offices_.front().first < people_.front().first;
        if (!office_first) current_.reset();
        std::size_t next = 0;  // office not used yet
        std::vector<Subject> waiting;
        for (const Subject& who : people_) {
            while (next < offices_.size() && offices_[next].first < who.first) {
                if (office_first) {
                    current_ = offices_[next];
                } else {
                    appoint(waiting, offices_[next]);
                    waiting.clear();
                }
                ++next;
            }
            if (office_first && current_) {
                appoint({who}, *current_);
            } else {
                waiting.push_back(who);
            }
        }
        if (office_first || waiting.empty()) return;
        if (next < offices_.size()) {
            appoint(waiting, offices_[next]);
        } else if (item_.office) {
            appoint(waiting, *item_.office);
        }
    }

    void appoint(const std::vector<Subject>& people, OfficeMention office) {
        if (item_.for_meeting && office.body.empty()) {
            const bool officer = office.role == Role::chair || office.role == Role::secretary;
            office.seat = officer ? Seat::meeting : Seat::none;
        }
        e_.appoint(people, office, s_, list_rule);
    }

    Elections& e_;
    const ElectionItem& item_;
    Sentence s_;
    std::vector<Subject> people_;
    std::vector<OfficeMention> offices_;
    std::vector<std::pair<std::size_t, std::size_t>> vacant_;  ///< tokens of offices of nobody
    std::vector<OfficeMention> beside_;  ///< two offices as the heads of two columns
    std::size_t second_column_ = 0;
    std::optional<OfficeMention> current_;
    bool bulleted_ = false;
    bool first_line_ = true;
};

}  // namespace

void read_election_lists(Elections& e, const ElectionItem& item) {
    ElectionListReader(e, item).read();
}

}  // namespace mandat::extract
