// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <iterator>
#include <ostream>
#include <set>

#include "cli/answer_forms.hpp"
#include "cli/answer_words.hpp"
#include "cli/document_index.hpp"
#include "graph/base/utf8.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

using render::Align;
using render::Cell;
using render::Style;

constexpr std::size_t margin = 2;
constexpr std::size_t cell_lines = 2;       // a name and a title fit; a table stays a table
constexpr std::size_t most_quotes = 5;      // under one row
constexpr std::size_t source_width = 9;     // "[12]:1234"
constexpr std::size_t longest_text = 1000;  // of a headline or note
constexpr std::size_t longest_quote = 160;  // a sentence's start is enough to find it again

bool is_number(Unit unit) {
    return unit == Unit::count || unit == Unit::minutes || unit == Unit::days ||
           unit == Unit::share || unit == Unit::number;
}

std::string decimals(double value, int places, Language language) {
    const double scale = std::pow(10, places);
    const auto whole = std::llround(std::abs(value) * scale);
    const auto unit = static_cast<long long>(scale);
    std::string fraction = std::to_string(whole % unit);
    fraction.insert(0, static_cast<std::size_t>(places) - fraction.size(), '0');
    return (value < 0 && whole > 0 ? "−" : "") + std::to_string(whole / unit) +
           (language == Language::sv ? "," : ".") + fraction;
}

std::string number_text(double value, Unit unit, Language language) {
    if (unit == Unit::share) {
        return std::to_string(std::lround(value * 100)) + (language == Language::sv ? " %" : "%");
    }
    if (unit == Unit::minutes) return render::decimal(value / 60, language) + " h";
    return decimals(value, 2, language);
}

class Writer {
  public:
    Writer(const Answer& answer, const Network& network, const AnswerLook& look,
           const Console& console)
        : answer_(answer),
          network_(network),
          documents_(network),
          look_(look),
          out_(console.out),
          language_(console.language) {}

    void run() {
        for (const std::string& aside : answer_.asides)
            out_.to << wrap(printable(aside, longest_text), out_.width, 0) << '\n';
        if (!answer_.asides.empty()) out_.to << '\n';
        for (std::size_t i = 0; i < answer_.headline.size(); ++i) {
            const std::string text =
                wrap(printable(answer_.headline[i], longest_text), out_.width, 0);
            out_.to << (i == 0 ? styled_lines(text, Look::bold) : text) << '\n';
        }
        for (const AnswerSection& section : answer_.sections) {
            if (look_.section.empty() || look_.section == section.id) show(section);
        }
        if (!answer_.notes.empty()) out_.to << '\n';
        for (const std::string& note : answer_.notes) paragraph(note);
        sources();
    }

  private:
    [[nodiscard]] std::string styled_lines(const std::string& text, Look look) const {
        return styled(text, look, out_.colour);
    }

    void paragraph(const std::string& text) const {
        const std::string lines = wrap(printable(text, longest_text), out_.width - margin, margin);
        out_.to << std::string(margin, ' ') << styled_lines(lines, Look::dim) << '\n';
    }

    void show(const AnswerSection& section) {
        out_.to << '\n' << styled_lines(printable(section.title), Look::bold) << '\n';
        if (!section.method.empty()) paragraph(section.method);
        if (section.rows.empty()) {
            out_.to << "  "
                    << wrap(printable(section.nothing, longest_text), out_.width - margin, margin)
                    << '\n';
            return;
        }
        const std::size_t most = look_.most_rows == 0 ? section.rows.size() : look_.most_rows;
        draw(section, std::min(most, section.rows.size()));
        if (section.rows.size() > most) {
            paragraph(say(AnswerWord::more_rows, language_,
                          {std::to_string(section.rows.size() - most)}));
        }
    }

    void draw(const AnswerSection& section, std::size_t count) {
        const bool refers = std::any_of(section.rows.begin(), section.rows.end(),
                                        [](const AnswerRow& row) { return !row.evidence.empty(); });
        render::Table table;
        for (const AnswerColumn& column : section.columns) {
            if (column.place != Place::column) continue;
            table.columns.push_back({column.header,
                                     is_number(column.unit) ? Align::right : Align::left,
                                     column.unit == Unit::date ? 10 : column.min_width});
        }
        if (refers) {
            table.columns.push_back(
                {say(AnswerWord::source, language_), Align::left, source_width});
        }
        for (std::size_t r = 0; r < count; ++r) add_row(table, section, section.rows[r], refers);
        const std::string text =
            render::draw(table, {.width = out_.width - margin,
                                 .colour = out_.colour,
                                 .max_lines = look_.evidence ? 0 : cell_lines});
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t stop = text.find('\n', at) + 1;
            out_.to << std::string(margin, ' ') << text.substr(at, stop - at);
            at = stop;
        }
    }

    void add_row(render::Table& table, const AnswerSection& section, const AnswerRow& row,
                 bool refers) {
        auto& cells = table.rows.emplace_back();
        auto& under = table.under.emplace_back();
        for (std::size_t c = 0; c < section.columns.size(); ++c) {
            const AnswerColumn& column = section.columns[c];
            const AnswerCell cell = c < row.cells.size() ? row.cells[c] : AnswerCell();
            const std::string text = shown(cell, column.unit);
            if (column.place == Place::below) add_below(under, column, text, cell.style);
            if (column.place != Place::column) continue;
            cells.push_back(text.empty() ? Cell("–", Style::quiet) : Cell(text, cell.style));
        }
        if (refers) cells.emplace_back(reference(row), Style::quiet);
        if (look_.evidence) add_quotes(under, row);
    }

    static void add_below(std::vector<Cell>& under, const AnswerColumn& column,
                          const std::string& text, Style style) {
        if (text.empty()) return;
        if (column.header.empty()) {
            under.emplace_back(text, style);
            return;
        }
        const std::string labelled = column.header + ": " + text;
        const bool joins = !under.empty() && under.back().style == Style::quiet;
        if (joins) {
            under.back().text += " · " + labelled;
        } else {
            under.emplace_back(labelled, Style::quiet);
        }
    }

    [[nodiscard]] std::string shown(const AnswerCell& cell, Unit unit) const {
        if (!cell.shown.empty()) return cell.shown;
        struct Words {
            Unit unit;
            Language language;
            std::string operator()(std::monostate) const { return ""; }
            std::string operator()(bool) const { return ""; }
            std::string operator()(const Node* node) const { return node->name; }
            std::string operator()(const std::string& text) const { return text; }
            std::string operator()(std::int64_t count) const {
                return unit == Unit::minutes || unit == Unit::share
                           ? number_text(static_cast<double>(count), unit, language)
                           : std::to_string(count);
            }
            std::string operator()(double value) const {
                return number_text(value, unit, language);
            }
            std::string operator()(const std::vector<std::string>& texts) const {
                std::string out;
                for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
                return out;
            }
            std::string operator()(const std::vector<const Node*>& nodes) const {
                std::vector<std::string> names;
                for (const Node* node : nodes) names.push_back(node->name);
                return (*this)(names);
            }
        };
        return std::visit(Words{unit, language_}, cell.value);
    }

    /// "[2]:61", where [2] is told at the end; paths would leave no room for names.
    [[nodiscard]] std::string place(const Evidence& evidence) {
        const Source* const source = documents_.find(evidence.document);
        if (source == nullptr) return "";
        referred_.insert(source->id);
        std::string out = mark(source->id);
        if (evidence.line > 0) out += ":" + std::to_string(evidence.line);
        return out;
    }

    [[nodiscard]] static std::string mark(const std::string& document) {
        return "[" + document.substr(document.rfind('/') + 1) + "]";
    }

    [[nodiscard]] std::string reference(const AnswerRow& row) {
        return row.evidence.empty() ? "" : place(*row.evidence.front());
    }

    void add_quotes(std::vector<Cell>& under, const AnswerRow& row) {
        for (std::size_t i = 0; i < row.evidence.size(); ++i) {
            const Evidence& one = *row.evidence[i];
            if (i == most_quotes) {
                under.emplace_back(say(AnswerWord::more_places, language_,
                                       {std::to_string(row.evidence.size() - i)}),
                                   Style::quiet);
                return;
            }
            std::string text = place(one);
            if (one.paragraph > 0) text += " § " + std::to_string(one.paragraph);
            under.emplace_back(text + " \"" + printable(one.quote, longest_quote) + "\"",
                               Style::quiet);
        }
    }

    void sources() const {
        if (referred_.empty()) return;
        out_.to << '\n';
        for (const Source& source : network_.documents()) {
            if (!referred_.contains(source.id)) continue;
            out_.to << styled_lines("  " + mark(source.id) + " " + printable(source.path),
                                    Look::dim)
                    << '\n';
        }
    }

    const Answer& answer_;
    const Network& network_;
    DocumentIndex documents_;
    const AnswerLook& look_;
    const Stream& out_;
    Language language_;
    std::set<std::string> referred_;
};

}  // namespace

void show_answer(const Answer& answer, const Network& network, const AnswerLook& look,
                 const Console& console) {
    Writer(answer, network, look, console).run();
}

}  // namespace mandat::cli
