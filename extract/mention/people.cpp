// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/people.hpp"

#include <algorithm>

#include "extract/mention/people_lines.hpp"
#include "extract/mention/people_parts.hpp"

namespace mandat::extract {
namespace {

using Kind = PeoplePart::Kind;

/// A chair for the meeting or some of its items: "mötesordförande". A span beside it is the role's.
bool is_meeting_role(const PeoplePart& part) {
    return part.kind == Kind::role && part.calling == Calling::chair &&
           (part.words.starts_with("mötes") || part.words.starts_with("mötets"));
}

/// Puts the parts of a list together to people.
class PeopleAssembler {
  public:
    PeopleAssembler(const Tokens& tokens, const std::vector<PeoplePart>& parts)
        : tokens_(tokens), parts_(parts) {}

    std::vector<PersonMention> read() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const PeoplePart& part = parts_[i];
            const bool new_line = i == 0 || part.line != parts_[i - 1].line;
            if (new_line && !part.goes_on) {
                finish();
                line_first_ = i;
            }
            take(i);
        }
        finish();
        return std::move(people_);
    }

  private:
    [[nodiscard]] bool open() const { return !current_.name.empty(); }

    void take(std::size_t i) {
        const PeoplePart& part = parts_[i];
        switch (part.kind) {
            case Kind::name: take_name(i); break;
            case Kind::role: take_role(i); break;
            case Kind::party: take_party(i); break;
            case Kind::place: take_place(i); break;
            case Kind::place_of_row: place_of_row_ = part.place; break;
            case Kind::limits: take_limits(i); break;
            case Kind::stands_in: take_substitution(part); break;
            case Kind::stood_in: take_reverse_substitution(part); break;
            case Kind::group: party_of_group_ = part.words; break;
            case Kind::columns:
                substitute_column_ = part.words.find("ersättare") != std::string::npos;
                presence_column_ = part.words.find("närvaro") != std::string::npos;
                break;
            case Kind::serving: mark(part, current_.serving); break;
            case Kind::not_serving: mark(part, current_.not_serving); break;
            case Kind::absent: take_absence(part); break;
            case Kind::present:
                mark(part, current_.marked_present);
                if (dashed_) current_.marked_absent = false;  // the dash stood in another column
                break;
            case Kind::vacancy: break;
        }
    }

    [[nodiscard]] const PeoplePart* next_on_line(std::size_t i) const {
        if (i + 1 >= parts_.size() || parts_[i + 1].line != parts_[i].line) return nullptr;
        return &parts_[i + 1];
    }

    /// A name follows at once, set off by nothing.
    [[nodiscard]] bool name_follows(std::size_t i) const {
        const PeoplePart* next = next_on_line(i);
        return next != nullptr && next->kind == Kind::name && !next->separated;
    }

    void take_name(std::size_t i) {
        const PeoplePart& part = parts_[i];
        // A second name in the column of substitutes serves for the member of the row.
        const std::string member =
            substitute_column_ && part.cell && open() && current_.stands_in_for.empty()
                ? current_.name
                : std::string{};
        const Span member_span = current_.name_span;
        const std::string member_party = member.empty() ? std::string{} : current_.party;
        if (!member.empty()) current_.marked_absent = true;
        finish();
        current_.name = part.words;
        current_.name_span = cover(tokens_, part.first, part.end);
        current_.span = current_.name_span;
        current_.user_name = part.alias;
        current_.party = pending_party_.empty() ? party_of_group_ : pending_party_;
        pending_party_.clear();
        if (pending_place_) take_affiliation(*pending_place_);
        if (pending_role_ != nullptr) {
            title_first_ = title_first_ || people_.empty();
            set_role(*pending_role_);
            if (pending_role_->line == part.line)
                current_.span.begin = tokens_[pending_role_->first].span.begin;
        }
        pending_place_.reset();
        pending_role_ = nullptr;
        current_.stands_in_for = member;
        current_.stands_in_for_span = member_span;
        current_.stands_in_for_party = member_party;
    }

    /// A role before any name belongs to the name that follows; so does a title in a list of
    /// titles and names, and "ordföranden" wherever a name follows it.
    void take_role(std::size_t i) {
        const PeoplePart& part = parts_[i];
        const bool before_name = name_follows(i) && !part.bracketed;
        const bool alone = i == line_first_ && next_on_line(i) == nullptr;
        const bool first = i == line_first_ && !part.goes_on;
        if (!open() || first) {
            if (before_name || alone || (first && takes_next(i))) {
                finish();
                pending_role_ = &part;
            }
            return;
        }
        const bool prefix = before_name && part.separated && (title_first_ || part.definite);
        if (prefix) {
            finish();
            pending_role_ = &part;
            return;
        }
        set_role(part);
        extend(part);
    }

    /// "Ordförande: Anna Berg", "Ledamot (S) Anna Berg": the name comes on the same line.
    [[nodiscard]] bool takes_next(std::size_t i) const {
        for (std::size_t k = i + 1; k < parts_.size() && parts_[k].line == parts_[i].line; ++k) {
            if (parts_[k].kind == Kind::name) return true;
            if (parts_[k].kind == Kind::role) return false;
        }
        return false;
    }

    void set_role(const PeoplePart& part) {
        if (part.calling == Calling::verifier) {
            current_.verifies = true;
            if (current_.calling) return;
        }
        const bool weak = !current_.calling || current_.calling == Calling::title ||
                          current_.calling == Calling::other ||
                          current_.calling == Calling::verifier ||
                          current_.calling == Calling::member;
        if (!weak && !current_.called.empty()) return;
        if (!current_.calling || part.calling != Calling::title) current_.calling = part.calling;
        if (current_.called.empty() || part.calling != Calling::title) {
            current_.called = part.words;
            current_.called_span = cover(tokens_, part.first, part.end);
        }
        if (is_meeting_role(part)) role_part_ = &part;
    }

    void take_party(std::size_t i) {
        const PeoplePart& part = parts_[i];
        if (after_absentee_ && !part.separated) {
            if (current_.stands_in_for_party.empty()) current_.stands_in_for_party = part.words;
            extend(part);
            return;
        }
        const bool column =
            !part.bracketed && name_follows(i) && (!open() || i == line_first_ || party_first());
        if (column || !open()) {
            finish();
            pending_party_ = part.words;
            return;
        }
        if (current_.party.empty() || current_.party == party_of_group_)
            current_.party = part.words;
        extend(part);
    }

    /// The list begins with a party mark: they stand before the names.
    [[nodiscard]] bool party_first() const {
        return !parts_.empty() && parts_.front().kind == Kind::party;
    }

    void take_place(std::size_t i) {
        const PeoplePart& part = parts_[i];
        if (!open()) {
            pending_place_ = *part.place;
            return;
        }
        take_affiliation(*part.place);
        extend(part);
    }

    void take_affiliation(Affiliation affiliation) {
        if (!current_.affiliation) current_.affiliation = std::move(affiliation);
    }

    void take_limits(std::size_t i) {
        const PeoplePart& part = parts_[i];
        if (!open()) return;
        const bool of_role = role_part_ != nullptr && i > 0 && &parts_[i - 1] == role_part_;
        auto& limits = of_role ? current_.role_limits : current_.paragraphs;
        if (!limits) limits = part.limits;
        extend(part);
    }

    void take_substitution(const PeoplePart& part) {
        if (!open()) return;
        current_.stands_in_for = part.words;
        current_.stands_in_for_span = cover(tokens_, part.first, part.end);
        extend(part);
        after_absentee_ = true;
    }

    /// "Anna Berg i vars ställe Bo Ek närvar": the first is absent, the second serves.
    void take_reverse_substitution(const PeoplePart& part) {
        if (!open()) return;
        const std::string member = current_.name;
        const Span member_span = current_.name_span;
        current_.marked_absent = true;
        finish();
        current_.name = part.words;
        current_.name_span = current_.span = cover(tokens_, part.first, part.end);
        current_.stands_in_for = member;
        current_.stands_in_for_span = member_span;
    }

    /// A dash says "absent", but in a table whose columns are of other things it says "nothing".
    void take_absence(const PeoplePart& part) {
        dashed_ = part.words == "-";
        if (dashed_ && !presence_column_) return;
        mark(part, current_.marked_absent);
    }

    void mark(const PeoplePart& part, bool& said) {
        if (!open()) return;
        said = true;
        extend(part);
    }

    void extend(const PeoplePart& part) {
        current_.span.end = std::max(current_.span.end, tokens_[part.end - 1].span.end);
    }

    void finish() {
        if (open() && !current_.affiliation) current_.affiliation = place_of_row_;
        if (open()) people_.push_back(std::move(current_));
        current_ = {};
        role_part_ = nullptr;
        after_absentee_ = dashed_ = false;
    }

    const Tokens& tokens_;
    const std::vector<PeoplePart>& parts_;
    std::vector<PersonMention> people_;
    PersonMention current_;
    std::size_t line_first_ = 0;
    const PeoplePart* pending_role_ = nullptr;
    const PeoplePart* role_part_ = nullptr;
    std::optional<Affiliation> pending_place_;
    std::optional<Affiliation> place_of_row_;
    std::string pending_party_;
    std::string party_of_group_;
    bool title_first_ = false;
    bool after_absentee_ = false;
    bool substitute_column_ = false;
    bool presence_column_ = true;  ///< unless the heading of a table has none
    bool dashed_ = false;          ///< the absence was only a dash
};

}  // namespace

std::vector<PersonMention> read_people(const Text& text, Span list) {
    PeoplePartReader reader(text, list);
    const std::vector<PeoplePart> parts = zip_lines(reader.read());
    return PeopleAssembler(reader.tokens(), parts).read();
}

}  // namespace mandat::extract
