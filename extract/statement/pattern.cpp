// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/pattern.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"

namespace mandat::extract {

Pattern::Pattern(std::string_view words) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        std::string_view part = words.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty()) continue;
        Word word;
        if (part.starts_with("..")) {
            word.gap = static_cast<std::size_t>(part[2] - '0');
        } else {
            if (part.ends_with('?')) {
                word.optional = true;
                part.remove_suffix(1);
            }
            while (!part.empty()) {
                const std::size_t bar = std::min(part.find('|'), part.size());
                word.forms.emplace_back(part.substr(0, bar));
                part.remove_prefix(std::min(bar + 1, part.size()));
            }
        }
        words_.push_back(std::move(word));
    }
}

std::size_t Pattern::match_from(const Tokens& tokens, std::size_t at, std::size_t word) const {
    if (word == words_.size()) return at;
    const Word& w = words_[word];
    if (w.forms.empty()) {
        for (std::size_t skip = 0; skip <= w.gap && at + skip <= tokens.size(); ++skip) {
            if (const std::size_t end = match_from(tokens, at + skip, word + 1)) return end;
            if (at + skip < tokens.size() && !tokens[at + skip].is_word() &&
                !tokens[at + skip].is_number())
                break;
        }
        return 0;
    }
    if (at < tokens.size()) {
        const std::string low = utf8::lower(tokens[at].text);
        if (std::find(w.forms.begin(), w.forms.end(), low) != w.forms.end()) {
            if (const std::size_t end = match_from(tokens, at + 1, word + 1)) return end;
        }
    }
    return w.optional ? match_from(tokens, at, word + 1) : 0;
}

std::optional<Pattern::Hit> Pattern::match(const Tokens& tokens, std::size_t at) const {
    const std::size_t end = match_from(tokens, at, 0);
    if (end == 0) return std::nullopt;
    return Hit{at, end};
}

std::optional<Pattern::Hit> Pattern::find(const Tokens& tokens, std::size_t from) const {
    for (std::size_t at = from; at < tokens.size(); ++at) {
        if (const auto hit = match(tokens, at)) return hit;
    }
    return std::nullopt;
}

}  // namespace mandat::extract
