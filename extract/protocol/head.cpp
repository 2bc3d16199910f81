// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/head.hpp"

#include <algorithm>

#include "extract/input/token.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t flattened_line = 120;  // bytes; a longer head line may hold several labels

bool opens_people(Field field) {
    switch (field) {
        case Field::deciding:
        case Field::serving:
        case Field::substitutes:
        case Field::absent:
        case Field::absent_substitutes:
        case Field::others: return true;
        default: return false;
    }
}

/// Labels that are plain words elsewhere too: a role under a signature, a day, a place.
bool needs_colon(Field field) {
    return field == Field::chair || field == Field::secretary || field == Field::time ||
           field == Field::place || field == Field::body || field == Field::ignore ||
           field == Field::contents;
}

/// "(beslutande)" after a label says whose list it is.
struct Qualifier {
    std::size_t end = 0;  ///< index after ")"
    std::optional<Field> field;
};

Qualifier read_qualifier(const Tokens& tokens, std::size_t at, Field field) {
    std::size_t i = at;
    if (i < tokens.size() && tokens[i].is_line_end()) ++i;
    if (i >= tokens.size() || !tokens[i].is("(")) return {at, std::nullopt};
    std::size_t close = i + 1;
    while (close < tokens.size() && close < i + 8 && !tokens[close].is(")")) ++close;
    if (close >= tokens.size() || !tokens[close].is(")")) return {at, std::nullopt};
    const bool absent = field == Field::absent || field == Field::absent_substitutes;
    for (std::size_t w = i + 1; w < close; ++w) {
        const std::string word = utf8::lower(tokens[w].text);
        if (word.starts_with("ersättar") || word.starts_with("suppleant")) {
            return {close + 1, absent ? Field::absent_substitutes : Field::substitutes};
        }
        if (word.starts_with("beslutande") || word.starts_with("ledam") ||
            word.starts_with("ordinarie") || word.starts_with("röst")) {
            return {close + 1, absent ? Field::absent : Field::deciding};
        }
        if (word.starts_with("övrig") || word.starts_with("adjunger") ||
            word.starts_with("tjänste")) {
            return {close + 1, absent ? Field::absent : Field::others};
        }
    }
    return {at, std::nullopt};
}

class HeadReader {
  public:
    HeadReader(const Text& text, Span head)
        : text_(text), head_(head), tokens_(tokenise(text, head)) {}

    std::vector<LabelledValue> read() {
        for (std::size_t i = 0; i < tokens_.size();) {
            const auto label = label_at(i);
            if (!label) {
                ++i;
                continue;
            }
            close(tokens_[i].span.begin);
            in_signatures_ = in_signatures_ || label->field == Field::signatures;
            out_.push_back({label->field,
                            cover(tokens_, i, label->words_end),
                            {tokens_[label->end - 1].span.end, head_.end},
                            label->qualified});
            i = label->end;
        }
        close(head_.end);
        return std::move(out_);
    }

  private:
    struct Label {
        Field field;
        std::size_t words_end;
        std::size_t end;  ///< index of the first token of the value
        bool qualified;
    };

    [[nodiscard]] bool line_start(std::size_t i) const {
        return i == 0 || tokens_[i - 1].is_line_end() ||
               (i == 1 || tokens_[i - 2].is_line_end() ? is_dash(tokens_[i - 1]) : false);
    }

    [[nodiscard]] bool long_line(std::size_t i) const {
        return text_.line(text_.line_at(tokens_[i].span.begin)).size() > flattened_line;
    }

    [[nodiscard]] std::optional<Label> label_at(std::size_t i) const {
        if (!tokens_[i].capital) return std::nullopt;
        const auto match = lexicon().labels.match(tokens_, i, Phrases<Field>::Lines::across);
        if (!match) return std::nullopt;
        Label label{*match->value, match->end, match->end, false};
        const Qualifier qualifier = read_qualifier(tokens_, label.end, label.field);
        if (qualifier.field && opens_people(label.field)) {
            label.field = *qualifier.field;
            label.words_end = label.end = qualifier.end;
            label.qualified = true;
        }
        const bool colon = label.end < tokens_.size() && tokens_[label.end].is(":");
        if (colon) {
            ++label.end;
        } else if (!stands_alone(i, label)) {
            return std::nullopt;
        }
        label.qualified = label.qualified || names_voters(i, match->end);
        return label;
    }

    /// Without a colon a label must be set apart by its line, by white space or by what follows.
    [[nodiscard]] bool stands_alone(std::size_t i, const Label& label) const {
        const bool starts_line = line_start(i);
        const bool last = label.end >= tokens_.size();
        if (needs_colon(label.field)) {
            const bool own_line = starts_line && (last || tokens_[label.end].is_line_end());
            const bool cell = starts_line && !last && tokens_[label.end].wide;
            return (own_line || cell) && !in_signatures_;
        }
        if (label.field == Field::verifier && in_signatures_) return false;
        if (last || tokens_[label.end].is_line_end()) return starts_line;
        const Token& next = tokens_[label.end];
        const bool value_follows =
            next.capital || next.is_number() || next.is("§") || next.is("(") || next.wide;
        if (starts_line) return value_follows;
        const bool several_words = label.end - i > 1 || label.field == Field::deciding ||
                                   label.field == Field::paragraphs ||
                                   label.field == Field::signatures;
        return several_words && long_line(i) && tokens_[i].spaced;
    }

    /// "Beslutande", "Ej närvarande ledamöter": the label itself says whose list it is.
    [[nodiscard]] bool names_voters(std::size_t first, std::size_t end) const {
        for (std::size_t i = first; i < end; ++i) {
            const std::string word = utf8::lower(tokens_[i].text);
            if (word.find("beslut") != std::string::npos ||
                word.find("ledam") != std::string::npos ||
                word.find("ledamöt") != std::string::npos ||
                word.find("rösträtt") != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    void close(std::size_t at) {
        if (!out_.empty()) out_.back().value = trim(text_, {out_.back().value.begin, at});
    }

    const Text& text_;
    Span head_;
    Tokens tokens_;
    std::vector<LabelledValue> out_;
    bool in_signatures_ = false;
};

}  // namespace

std::vector<LabelledValue> read_labelled_values(const Text& text, Span head) {
    return HeadReader(text, head).read();
}

}  // namespace mandat::extract
