// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/mention/people.hpp"

namespace mandat::extract {

/// A piece of a list of people that means one thing.
struct PeoplePart {
    enum class Kind {
        name,
        place,         ///< municipality, authority, or words that name some organisation
        place_of_row,  ///< "Kungälv:" before those who come from there
        party,         ///< mark in capitals in `words`
        role,          ///< role or title
        limits,        ///< for which items
        stands_in,     ///< `words` are the name of whom somebody substitutes for
        stood_in,      ///< "i vars ställe Bo Ek närvar": `words` are the name of the substitute
        serving,
        not_serving,
        absent,  ///< `words` is "-" for the dash of a table
        present,
        group,    ///< a party's name as a heading: `words` are its mark
        vacancy,  ///< "vakant": the seat has nobody
        columns,  ///< the heading of a table: `words` are those columns that change its reading
    };

    Kind kind = Kind::name;
    std::size_t first = 0;  ///< tokens
    std::size_t end = 0;
    std::size_t line = 0;    ///< of the list, 0-based
    bool separated = false;  ///< a comma, "och" or a cell's border stands before it
    bool cell = false;       ///< a cell's border stands before it
    bool goes_on = false;    ///< first of a line that goes on with the person above
    bool bracketed = false;
    bool definite = false;  ///< of a role: "ordföranden", which stands before a name
    Calling calling = Calling::other;
    std::string words;
    std::string alias;  ///< of a name: the user name beside it
    std::optional<ParagraphSpan> limits;
    std::optional<Affiliation> place;
};

/// Cuts a list of people into its parts, in order. What is none of them gives none.
class PeoplePartReader {
  public:
    PeoplePartReader(const Text& text, Span list);

    [[nodiscard]] std::vector<PeoplePart> read();
    [[nodiscard]] const Tokens& tokens() const { return tokens_; }

  private:
    using Kind = PeoplePart::Kind;

    // --- people_parts.cpp: line by line, token by token

    [[nodiscard]] bool has(std::size_t i) const {
        return i < tokens_.size() && !tokens_[i].is_line_end();
    }
    void begin_line();
    bool skip_page_mark();
    bool skip_class_mark();
    bool read_user_name();
    void step();
    bool read_bracket();
    bool take_initials(std::string_view mark);
    void read_inside(std::size_t first, std::size_t close);
    PeoplePart& add(Kind kind, std::size_t first, std::size_t end);
    [[nodiscard]] std::optional<Kind> last_kind() const;

    // --- people_line_kinds.cpp: lines that are no people, and headings of rows and tables

    bool skip_line();
    bool read_place_heading();
    bool read_columns(std::size_t end);
    bool read_shouted_heading(std::size_t end);
    [[nodiscard]] bool is_sentence(std::size_t end, std::size_t lower) const;
    [[nodiscard]] bool is_row_of_names(std::size_t end) const;

    // --- people_marks.cpp: what is said beside a name; true when something was read

    bool skip_clock();
    bool read_limits(bool bracketed);
    bool read_substitution();
    bool read_attendance_mark();
    bool read_party();
    [[nodiscard]] bool party_before_name() const;
    [[nodiscard]] bool is_lone_initial() const;
    bool read_party_heading();

    // --- people_words.cpp: titles and other words in small letters

    void read_words();
    bool read_role();
    void read_lower_run();
    void read_capital_run();
    // --- people_runs.cpp: words with capitals, and where names begin and end in them

    [[nodiscard]] std::size_t capital_run_end(std::size_t first) const;
    [[nodiscard]] bool is_paragraph_prefix(std::size_t i) const;
    void split_run(std::size_t run);
    bool read_house_mark(std::size_t run);
    bool read_swapped_name(std::size_t run);
    void read_first_in_place(std::size_t run);
    [[nodiscard]] bool is_before_name(std::size_t run) const;
    bool read_title_before_name(std::size_t run);
    void read_beside_person(std::size_t run);
    void read_after_role(std::size_t run);
    void add_name(std::size_t first, std::size_t end);
    [[nodiscard]] std::size_t organisation_end(std::size_t run) const;
    void add_organisation(std::size_t first, std::size_t end);
    [[nodiscard]] std::size_t name_end(std::size_t first, std::size_t run) const;
    [[nodiscard]] std::size_t next_name(std::size_t first, std::size_t run) const;
    [[nodiscard]] bool names_organisation(std::size_t first, std::size_t end) const;

    Tokens tokens_;
    std::vector<PeoplePart> parts_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;
    std::size_t line_parts_ = 0;  ///< index of the first part of this line
    bool line_start_ = true;
    bool separated_ = false;
    bool joined_ = false;  ///< "och" stands before
    bool cell_ = false;
    bool goes_on_ = false;
    bool open_ = false;          ///< a name was read that the next parts may belong to
    bool bare_names_ = false;    ///< the line is names and commas
    bool has_crosses_ = false;   ///< somewhere an X stands in a cell of its own
    bool party_first_ = false;   ///< parties stand before the names
    bool prose_before_ = false;  ///< the words just read were neither role nor title
};

/// "och" and the like between two entries of a list.
[[nodiscard]] bool is_list_word(const Token& token);

}  // namespace mandat::extract
