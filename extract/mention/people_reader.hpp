// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/lexicon/phrases.hpp"
#include "extract/mention/people.hpp"

namespace mandat::extract {

/// "och" and the like between two entries of a list.
[[nodiscard]] bool is_list_word(const Token& token);

/// Reads the parts of a list in the order they come and starts a new person where one must begin.
/// Private to read_people(): people.cpp holds the course, people_marks.cpp what is said beside a
/// name, people_words.cpp names, titles and organisations.
class PeopleReader {
  public:
    PeopleReader(const Text& text, Span list) : text_(text), tokens_(tokenise(text, list)) {}

    std::vector<PersonMention> read();

  private:
    using Tok = const Token&;

    [[nodiscard]] bool has(std::size_t i) const {
        return i < tokens_.size() && !tokens_[i].is_line_end();
    }
    [[nodiscard]] bool open() const { return !current_.name.empty(); }

    // --- line by line, token by token

    void begin_line();
    bool skip_line();
    [[nodiscard]] std::size_t count_names(std::size_t first, std::size_t end) const;
    void step();

    // --- what is said beside a name: true when something was read

    bool read_limits();
    bool read_substitution();
    bool read_brackets();
    bool read_mark();
    [[nodiscard]] static const Phrases<bool>& absences();
    bool read_single_party();

    // --- names, titles and organisations

    void read_words();
    [[nodiscard]] bool is_verb(std::size_t i) const;
    void read_title(std::size_t first);
    void read_capitals();
    void read_run(std::size_t run);
    void read_single(std::size_t run);
    [[nodiscard]] bool starts_person(std::size_t first, std::size_t run) const;
    [[nodiscard]] std::size_t find_name_inside(std::size_t run) const;
    [[nodiscard]] std::size_t name_end(std::size_t first, std::size_t run) const;
    [[nodiscard]] bool wants_affiliation() const {
        return after_comma_ && open() && !current_.affiliation;
    }
    /// "Berg Anna": no; "Åre Peter Ek,": the municipality ends the person before.
    [[nodiscard]] bool begins_name_here(std::size_t) const { return !open(); }
    [[nodiscard]] bool line_has_title_first() const { return pending_role_.has_value(); }

    // --- the person being read

    void start_person(std::size_t first, std::size_t end);
    void take_role(Calling calling, std::size_t first, std::size_t end);
    void take_affiliation(Affiliation affiliation);
    void extend(std::size_t end);
    void finish();

    const Text& text_;
    Tokens tokens_;
    std::size_t at_ = 0;
    PersonMention current_;
    std::vector<PersonMention> people_;
    std::optional<Calling> pending_role_;
    std::string pending_called_;
    Span pending_span_;
    std::string pending_party_;
    bool line_start_ = true;
    bool after_comma_ = false;
    bool title_first_ = false;
    bool after_title_ = false;
};

}  // namespace mandat::extract
