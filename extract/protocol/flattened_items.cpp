// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/flattened_items.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/case_number.hpp"
#include "extract/protocol/usual_item.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr int largest_paragraph = 999;
constexpr int widest_step = 6;          // numbers that may be missing between two items
constexpr std::size_t reach = 40;       // numbers looked back at
constexpr int enough_for_row = 8;       // weight of a row of items
constexpr int enough_for_single = 9;    // and of one that stands alone
constexpr std::size_t look_ahead = 60;  // tokens below a heading that are looked at

struct NumberOnPage {
    std::size_t offset = 0;
    int number = 0;
    int weight = 0;
};

/// "(1-5)", "101-113" after "Paragrafer": the §§ the minutes hold, by their own word.
struct SaidRange {
    int first = 0;
    int last = 0;
    [[nodiscard]] bool known() const { return first > 0; }
    [[nodiscard]] bool holds(int number) const { return number >= first && number <= last; }
};

SaidRange range_after_label(const Tokens& tokens, std::size_t at) {
    const auto label = lexicon().labels.match(tokens, at);
    if (!label || *label->value != Field::paragraphs) return {};
    std::size_t i = label->end;
    while (i < tokens.size() && (tokens[i].is(":") || tokens[i].is("§"))) ++i;
    const bool range = i + 2 < tokens.size() && tokens[i].is_number() && is_dash(tokens[i + 1]) &&
                       tokens[i + 2].is_number();
    if (!range) return {};
    const SaidRange said{number_of(tokens[i]), number_of(tokens[i + 2])};
    return said.first <= said.last ? said : SaidRange{};
}

/// Words after which a number heads nothing.
bool binds_number(const Token& token) {
    static constexpr std::array<std::string_view, 26> words = {
        "nr",  "nummer", "kap",   "punkt", "kl",  "klockan", "den",  "till", "från",
        "och", "bilaga", "sida",  "sid",   "rum", "sal",     "tel",  "av",   "om",
        "på",  "i",      "klass", "för",   "box", "etapp",   "steg", "år"};
    const std::string low = utf8::lower(token.text);
    return token.is("§") || token.is("/") || token.is("-") || token.is(":") || token.is("(") ||
           token.is(",") || is_dash(token) ||
           std::find(words.begin(), words.end(), low) != words.end();
}

/// "beslutar", "godkänner", "informerar": what the text of an item says.
bool tells_decision(const Token& token) {
    const std::string low = utf8::lower(token.text);
    return low.starts_with("beslut") || low.starts_with("godkänn") || low.starts_with("noter") ||
           low.starts_with("föreslå") || low.starts_with("informera") ||
           low.starts_with("redovisa") || low.starts_with("antecknas") ||
           low.starts_with("bakgrund") || low.starts_with("sammanfattning");
}

bool lists_contents(const Tokens& tokens, std::size_t at) {
    const auto label = lexicon().labels.match(tokens, at);
    return label && *label->value == Field::contents && tokens[at].capital;
}

class NumberReader {
  public:
    explicit NumberReader(const Text& text) : text_(text) {}

    std::vector<NumberOnPage> read() {
        for (std::size_t l = 0; l < text_.line_count(); ++l) {
            tokenise(text_, text_.line(l), tokens_);
            read_page();
        }
        return std::move(out_);
    }

  private:
    void read_page() {
        bool contents = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            contents = contents || lists_contents(tokens_, i);
            if (!said_.known() && tokens_[i].capital) said_ = range_after_label(tokens_, i);
            if (!contents) take(i);
        }
    }

    void take(std::size_t i) {
        if (!tokens_[i].is_number() || !tokens_[i].spaced) return;
        const int number = number_of(tokens_[i]);
        if (number < 1 || number > largest_paragraph) return;
        std::size_t title = i + 1;
        if (title < tokens_.size() && tokens_[title].is(".") && !tokens_[title].spaced) ++title;
        const auto marked = read_case_number(tokens_, title);
        if (marked) title = marked->end;
        if (title + 1 >= tokens_.size() || !tokens_[title].capital || !tokens_[title].spaced)
            return;
        const bool top = is_top(i);
        if (!top && binds_number(tokens_[i - 1])) return;
        out_.push_back({tokens_[i].span.begin, number, weigh(i, title, top, marked.has_value())});
    }

    /// Nothing, or the names of the body and the paper, stand before it on its page.
    [[nodiscard]] bool is_top(std::size_t i) const {
        constexpr std::size_t longest_head = 5;  // words
        if (i > longest_head) return false;
        return std::all_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                           [](const Token& t) { return t.is_word() && t.capital; });
    }

    /// "KS/2011:286 6 Budget"
    [[nodiscard]] bool follows_case_number(std::size_t i) const {
        constexpr std::size_t longest = 8;  // tokens
        for (std::size_t k = i - std::min(i, longest); k < i; ++k) {
            if (!tokens_[k].spaced) continue;
            const auto number = read_case_number(tokens_, k);
            if (number && number->end == i) return true;
        }
        return false;
    }

    [[nodiscard]] int weigh(std::size_t i, std::size_t title, bool top, bool marked) const {
        int weight = 1;
        if (top) weight += 3;
        if (marked || follows_case_number(i)) weight += 4;
        if (i > 0 && (tokens_[i - 1].is(".") || tokens_[i - 1].is(")"))) weight += 1;
        const std::size_t end = std::min(tokens_.size(), title + look_ahead);
        const Span words = cover(tokens_, title, std::min(end, title + 8));
        if (is_usual_item(text_.plain(words))) weight += 3;
        for (std::size_t k = title + 1; k < end; ++k) {
            if (!tokens_[k].is_word() || !tells_decision(tokens_[k])) continue;
            weight += 2;
            break;
        }
        // "Eva Ek, samordnare, 4 Bo Berg": a list of people with the §§ they were there for.
        const bool name = lexicon().is_first_name(tokens_[title].text) &&
                          title + 1 < tokens_.size() && tokens_[title + 1].capital;
        if (name) weight -= 5;
        if (said_.known()) weight += said_.holds(number_of(tokens_[i])) ? 2 : -5;
        return weight;
    }

    const Text& text_;
    Tokens tokens_;
    SaidRange said_;
    std::vector<NumberOnPage> out_;
};

/// The heaviest row in which each number is a little larger than the one before.
std::vector<std::size_t> heaviest_row(const std::vector<NumberOnPage>& numbers) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<int> total(numbers.size());
    std::vector<std::size_t> before(numbers.size(), none);
    std::size_t top = none;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        total[i] = numbers[i].weight;
        for (std::size_t k = i; k-- > 0 && i - k <= reach;) {
            const int step = numbers[i].number - numbers[k].number;
            if (step < 1 || step > widest_step) continue;
            const int through = total[k] + numbers[i].weight - 2 * (step - 1);
            if (through <= total[i]) continue;
            total[i] = through;
            before[i] = k;
        }
        if (top == none || total[i] > total[top]) top = i;
    }
    std::vector<std::size_t> row;
    for (std::size_t i = top; i != none; i = before[i]) row.push_back(i);
    std::reverse(row.begin(), row.end());
    const int needed = row.size() > 1 ? enough_for_row : enough_for_single;
    if (row.empty() || total[top] < needed) return {};
    return row;
}

}  // namespace

std::vector<std::size_t> find_flattened_items(const Text& text) {
    const std::vector<NumberOnPage> numbers = NumberReader(text).read();
    std::vector<std::size_t> out;
    for (const std::size_t i : heaviest_row(numbers)) out.push_back(numbers[i].offset);
    return out;
}

}  // namespace mandat::extract
