// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

/// Phrases of one or more words, found in a token row without regard to case; longest first.
template <typename Value>
class Phrases {
  public:
    struct Match {
        const Value* value = nullptr;
        std::size_t end = 0;  ///< index of the first token after the phrase
    };

    enum class Lines { within, across };  ///< may a phrase go on over one line end?

    void add(std::string_view phrase, Value value) {
        Entry entry{{}, std::move(value)};
        for (const Token& token : tokenise(phrase))
            entry.words.push_back({token.key, utf8::lower(token.text)});
        if (entry.words.empty()) return;
        firsts_.add(entry.words.front().key);
        auto& row = by_first_[entry.words.front().key];
        auto place = row.begin();
        while (place != row.end() && place->words.size() >= entry.words.size()) ++place;
        row.insert(place, std::move(entry));
    }

    [[nodiscard]] std::optional<Match> match(const Tokens& tokens, std::size_t at,
                                             Lines lines = Lines::within) const {
        if (at >= tokens.size() || !firsts_.may_have(tokens[at].key)) return std::nullopt;
        const auto row = by_first_.find(tokens[at].key);
        if (row == by_first_.end()) return std::nullopt;
        for (const Entry& entry : row->second) {
            if (const std::size_t end = matches(entry, tokens, at, lines); end != 0) {
                return Match{&entry.value, end};
            }
        }
        return std::nullopt;
    }

    /// The value of exactly these words.
    [[nodiscard]] const Value* find(std::string_view words) const {
        const Tokens tokens = tokenise(words);
        const auto hit = match(tokens, 0);
        return hit && hit->end == tokens.size() ? hit->value : nullptr;
    }

    /// May a phrase begin with this word? A quick no.
    [[nodiscard]] bool may_begin(const Token& token) const {
        return firsts_.may_have(token.key) && by_first_.contains(token.key);
    }

  private:
    struct Word {
        std::uint32_t key = 0;
        std::string low;
    };
    struct Entry {
        std::vector<Word> words;
        Value value;
    };

    static std::size_t matches(const Entry& entry, const Tokens& tokens, std::size_t at,
                               Lines lines) {
        std::size_t i = at;
        for (std::size_t w = 0; w < entry.words.size(); ++w, ++i) {
            if (w > 0 && lines == Lines::across && i < tokens.size() && tokens[i].is_line_end())
                ++i;
            const Word& word = entry.words[w];
            if (i >= tokens.size() || tokens[i].key != word.key ||
                !utf8::equals_lower(tokens[i].text, word.low)) {
                return 0;
            }
        }
        return i;
    }

    std::unordered_map<std::uint32_t, std::vector<Entry>> by_first_;  // by the key of a first word
    WordSet firsts_;
};

}  // namespace mandat::extract
