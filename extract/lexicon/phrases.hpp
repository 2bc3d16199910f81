// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
        for (const Token& token : tokenise(phrase)) entry.words.push_back(utf8::lower(token.text));
        if (entry.words.empty()) return;
        auto& row = by_first_[entry.words.front()];
        auto place = row.begin();
        while (place != row.end() && place->words.size() >= entry.words.size()) ++place;
        row.insert(place, std::move(entry));
    }

    [[nodiscard]] std::optional<Match> match(const Tokens& tokens, std::size_t at,
                                             Lines lines = Lines::within) const {
        if (at >= tokens.size()) return std::nullopt;
        const auto row = by_first_.find(utf8::lower(tokens[at].text));
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

  private:
    struct Entry {
        std::vector<std::string> words;
        Value value;
    };

    static std::size_t matches(const Entry& entry, const Tokens& tokens, std::size_t at,
                               Lines lines) {
        std::size_t i = at;
        for (std::size_t w = 0; w < entry.words.size(); ++w, ++i) {
            if (w > 0 && lines == Lines::across && i < tokens.size() && tokens[i].is_line_end())
                ++i;
            if (i >= tokens.size() || utf8::lower(tokens[i].text) != entry.words[w]) return 0;
        }
        return i;
    }

    std::unordered_map<std::string, std::vector<Entry>> by_first_;
};

}  // namespace mandat::extract
