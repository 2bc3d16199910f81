// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/page/page_words.hpp"

namespace mandat::render {

/// A value for a double-quoted attribute.
struct Attribute {
    std::string_view value;
};

/// The target of a link within the page, without '#'.
struct Fragment {
    std::string_view id;
};

/// What a page says in the other language and no table holds, each once.
class OtherWords {
  public:
    [[nodiscard]] std::size_t place_of(const std::string& text);
    [[nodiscard]] const std::vector<std::string>& all() const { return all_; }

  private:
    std::map<std::string, std::size_t, std::less<>> place_;
    std::vector<std::string> all_;
};

/// Markup under construction. Only string literals are taken as markup; every other text goes
/// through the encoder of its place, so that text from documents cannot become a tag.
class Html {
  public:
    template <std::size_t N>
    Html& operator<<(const char (&literal)[N]) {
        out_.append(literal, N - 1);
        return *this;
    }
    Html& operator<<(std::string_view text);
    Html& operator<<(const std::string& text) { return *this << std::string_view(text); }
    Html& operator<<(Attribute attribute);
    Html& operator<<(Fragment fragment);
    Html& operator<<(const Html& other);

    /// In both languages, of which the page shows one; once where they agree.
    Html& operator<<(const Both& text);

    /// A phrase of the table: a mark that in() puts into words, because most of a page is phrases
    /// and both languages of each would double it.
    Html& operator<<(const Phrase& phrase);

    template <std::integral Number>
    Html& operator<<(Number number) {
        out_ += std::to_string(number);
        return *this;
    }

    /// Markup that was checked elsewhere: the map, an asset.
    Html& trusted(std::string_view markup);

    /// The markup in one language.
    [[nodiscard]] std::string in(Language language) const;

    /// The same with each phrase, and each text that differs, in an element that says which it is
    /// (data-w: its place among phrases(), then among `others`; nothing where the text tells), so
    /// that a script can say it in the other language.
    [[nodiscard]] std::string in(Language language, OtherWords& others) const;
    [[nodiscard]] bool empty() const { return out_.empty(); }

  private:
    std::string said(Language language, OtherWords* others) const;

    std::string out_;
};

}  // namespace mandat::render
