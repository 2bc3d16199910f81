// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/pattern.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"

namespace mandat::extract {

Pattern::Pattern(std::string_view words) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view part = words.substr(begin, end - begin);
        begin = end + 1;
        if (!part.empty()) words_.push_back(read_word(part));
    }
    read_needed();
}

Pattern::Word Pattern::read_word(std::string_view part) {
    Word word;
    if (part.starts_with("..")) {
        word.gap = static_cast<std::size_t>(part[2] - '0');
        return word;
    }
    if (part.ends_with('?')) {
        word.optional = true;
        part.remove_suffix(1);
    }
    while (!part.empty()) {
        const std::size_t bar = std::min(part.find('|'), part.size());
        const std::string_view form = part.substr(0, bar);
        word.forms.push_back({word_key(form), std::string(form)});
        word.keys.add(word.forms.back().key);
        part.remove_prefix(std::min(bar + 1, part.size()));
    }
    return word;
}

void Pattern::read_needed() {
    std::vector<const Word*> words;
    for (const Word& word : words_) {
        if (!word.optional && !word.forms.empty()) words.push_back(&word);
    }
    // Short words stand in most sentences, and many forms are met more often than one.
    const auto commonness = [](const Word* word) {
        constexpr std::size_t short_word = 4;  // bytes
        std::size_t sum = 0;
        for (const Form& form : word->forms) sum += form.low.size() <= short_word ? 10U : 1U;
        return sum;
    };
    std::stable_sort(words.begin(), words.end(),
                     [&](const Word* a, const Word* b) { return commonness(a) < commonness(b); });
    for (const Word* word : words) needed_.push_back(word->keys);
}

bool Pattern::may_find(const Tokens& tokens) const {
    return std::all_of(needed_.begin(), needed_.end(),
                       [&](const WordSet& word) { return tokens.words().may_share(word); });
}

bool Pattern::Word::takes(const Token& token) const {
    if (!keys.may_have(token.key)) return false;
    return std::any_of(forms.begin(), forms.end(), [&](const Form& form) {
        return form.key == token.key && utf8::equals_lower(token.text, form.low);
    });
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
    if (at < tokens.size() && w.takes(tokens[at])) {
        if (const std::size_t end = match_from(tokens, at + 1, word + 1)) return end;
    }
    return w.optional ? match_from(tokens, at, word + 1) : 0;
}

std::optional<Pattern::Hit> Pattern::match(const Tokens& tokens, std::size_t at) const {
    const std::size_t end = match_from(tokens, at, 0);
    if (end == 0) return std::nullopt;
    return Hit{at, end};
}

std::optional<Pattern::Hit> Pattern::find(const Tokens& tokens, std::size_t from) const {
    if (!may_find(tokens)) return std::nullopt;
    const bool fixed = !words_.empty() && !words_[0].optional && !words_[0].forms.empty();
    for (std::size_t at = from; at < tokens.size(); ++at) {
        if (fixed && !words_[0].keys.may_have(tokens[at].key)) continue;
        if (const auto hit = match(tokens, at)) return hit;
    }
    return std::nullopt;
}

}  // namespace mandat::extract
