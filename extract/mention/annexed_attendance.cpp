// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/head_parts.hpp"
#include "extract/protocol/annex.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool starts_with_any(std::string_view low, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return low.starts_with(word); });
}

/// What comes after the list on the page.
bool ends_list(std::string_view low) {
    return starts_with_any(low, {"bilaga", "teckenförklar", "omröstning", "voteringslist",
                                 "förklaring", "underskrift", "protokollet "}) ||
           low.starts_with("§");
}

/// "Namn  Parti  När-  Tjänstgörande": the heads of the columns.
bool is_column_head(const Tokens& tokens) {
    static constexpr std::array<std::string_view, 9> heads = {
        "namn", "parti", "plats", "varo", "närvaro", "ledamot", "ledamöter", "ersättare", "nr"};
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        const std::string low = utf8::lower(token.text);
        return std::find(heads.begin(), heads.end(), low) != heads.end();
    });
}

class AnnexReader {
  public:
    AnnexReader(const Text& text, std::vector<LabelledValue>& fields)
        : text_(text), fields_(fields) {}

    void read(std::size_t first_line) {
        for (std::size_t i = first_line; i < text_.line_count(); ++i) {
            const Span line = trim(text_, text_.line(i));
            if (line.empty() || !heads_presence_list(text_.plain(line))) continue;
            heading_ = line;
            read_list(i + 1);
            return;
        }
    }

  private:
    void read_list(std::size_t first) {
        Span list;
        bool began = false;
        for (std::size_t i = first; i < text_.line_count(); ++i) {
            const Span line = trim(text_, text_.line(i));
            if (line.empty()) continue;
            const std::string low = utf8::lower(text_.plain(line));
            if (ends_list(low)) break;
            const Tokens tokens = tokenise(text_, line);
            if (!began && (is_column_head(tokens) || !tokens.front().capital) &&
                !tokens.front().is_number())
                continue;
            began = true;
            if (low.starts_with("frånvarande")) {
                read_absent(tokens, line);
            } else if (!is_column_head(tokens)) {
                list = list.empty() ? line : Span{list.begin, line.end};
            }
        }
        if (!list.empty()) fields_.push_back({Field::deciding, heading_, list, false});
    }

    /// "Frånvarande: Berg, Anna (S)", after the list.
    void read_absent(const Tokens& tokens, Span line) {
        for (const Token& token : tokens) {
            if (!token.is(":")) continue;
            const Span names = trim(text_, {token.span.end, line.end});
            if (!names.empty()) fields_.push_back({Field::absent, heading_, names, false});
            return;
        }
    }

    const Text& text_;
    std::vector<LabelledValue>& fields_;
    Span heading_;
};

}  // namespace

bool is_elsewhere(const Text& text, Span value) {
    const std::string words =
        utf8::lower(text.plain({value.begin, std::min(value.end, value.begin + 80)}));
    return starts_with_any(words, {"enligt ", "se bilaga", "se närvaro", "se sid", "se upprop",
                                   "se deltagar", "se bifogad", "se särskild", "bilaga "});
}

void add_annexed_attendance(const Text& text, const Protocol& protocol,
                            std::vector<LabelledValue>& fields) {
    const bool listed = std::any_of(fields.begin(), fields.end(), [&](const LabelledValue& f) {
        return opens_people(f.field) && f.field != Field::others && f.field != Field::absent &&
               !f.value.empty() && !is_elsewhere(text, f.value);
    });
    if (listed || protocol.items.empty()) return;
    AnnexReader(text, fields).read(text.line_at(protocol.items.front().title.end));
}

}  // namespace mandat::extract
