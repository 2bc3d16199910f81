// SPDX-License-Identifier: Apache-2.0
#include "render/view/diagram.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

constexpr int arrange_rounds = 12;
constexpr double crossing_cost = 1000;  // of points of line that one crossing outweighs
constexpr double column_gap = 260;      // about how far columns stand apart

/// Cards as places in columns, lines as pairs of places.
class Arranger {
  public:
    explicit Arranger(Diagram& diagram);
    void run();

  private:
    struct End {
        std::size_t card;
        double offset;  ///< of the row from the middle of its card
    };
    struct Line {
        End from;
        End to;
    };

    void place(std::size_t column);
    void sort_by_neighbours(std::size_t column);
    bool switch_neighbours(std::size_t column);
    [[nodiscard]] double cost() const;
    [[nodiscard]] double cost_of(std::size_t a, std::size_t b) const;
    [[nodiscard]] double y(const End& end) const { return at_[end.card] + end.offset; }
    [[nodiscard]] double x(const End& end) const {
        return column_gap * static_cast<double>(diagram_.cards[end.card].column);
    }
    [[nodiscard]] bool crossing(const Line& a, const Line& b) const;

    Diagram& diagram_;
    std::vector<double> at_;  // middle of each card
    std::vector<double> heights_;
    std::vector<std::vector<std::size_t>> columns_;
    std::vector<Line> lines_;
    std::vector<std::vector<std::size_t>> lines_of_;
};

double row_offset(const DiagramCard& card, const NodeId& row) {
    if (row.empty()) return 0;
    for (std::size_t i = 0; i < card.rows.size(); ++i) {
        if (card.rows[i].id != row) continue;
        const double below = 13.0 * static_cast<double>(card.rows.size() - i) + 2;
        return height_pt(card) / 2 - below;
    }
    return 0;
}

Arranger::Arranger(Diagram& diagram) : diagram_(diagram) {
    std::stable_sort(diagram.cards.begin(), diagram.cards.end(),
                     [](const DiagramCard& a, const DiagramCard& b) {
                         return std::pair(a.column, a.id) < std::pair(b.column, b.id);
                     });
    std::map<NodeId, std::size_t> index;
    for (std::size_t i = 0; i < diagram.cards.size(); ++i) {
        const DiagramCard& card = diagram.cards[i];
        index[card.id] = i;
        if (columns_.size() <= card.column) columns_.resize(card.column + 1);
        columns_[card.column].push_back(i);
        heights_.push_back(height_pt(card) + 8);
    }
    at_.resize(diagram.cards.size());
    lines_of_.resize(diagram.cards.size());
    for (const DiagramLine& line : diagram.lines) {
        const auto from = index.find(line.from);
        const auto to = index.find(line.to);
        if (from == index.end() || to == index.end()) continue;
        lines_of_[from->second].push_back(lines_.size());
        lines_of_[to->second].push_back(lines_.size());
        lines_.push_back({{from->second, row_offset(diagram.cards[from->second], line.from_row)},
                          {to->second, row_offset(diagram.cards[to->second], line.to_row)}});
    }
    for (std::size_t c = 0; c < columns_.size(); ++c) place(c);
}

/// Stacks a column around the middle.
void Arranger::place(std::size_t column) {
    double total = 0;
    for (const std::size_t card : columns_[column]) total += heights_[card];
    double top = -total / 2;
    for (const std::size_t card : columns_[column]) {
        at_[card] = top + heights_[card] / 2;
        top += heights_[card];
    }
}

/// Cards without lines go last.
void Arranger::sort_by_neighbours(std::size_t column) {
    const auto wish = [&](std::size_t card) {
        double sum = 0;
        std::size_t number = 0;
        for (const std::size_t at : lines_of_[card]) {
            const Line& line = lines_[at];
            const bool first = line.from.card == card;
            sum += y(first ? line.to : line.from) - (first ? line.from : line.to).offset;
            ++number;
        }
        return number == 0 ? 1e9 : sum / static_cast<double>(number);
    };
    std::vector<std::pair<double, std::size_t>> keyed;
    for (const std::size_t card : columns_[column])
        keyed.emplace_back(std::round(wish(card)), card);
    std::stable_sort(keyed.begin(), keyed.end());
    for (std::size_t i = 0; i < keyed.size(); ++i) columns_[column][i] = keyed[i].second;
    place(column);
}

bool Arranger::crossing(const Line& a, const Line& b) const {
    const double ax = x(a.from), bx = x(a.to), cx = x(b.from), dx = x(b.to);
    if (std::max(ax, bx) <= std::min(cx, dx) || std::max(cx, dx) <= std::min(ax, bx)) return false;
    const double ay = y(a.from), by = y(a.to), cy = y(b.from), dy = y(b.to);
    const auto side = [](double px, double py, double qx, double qy, double rx, double ry) {
        return (qx - px) * (ry - py) - (qy - py) * (rx - px);
    };
    return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
           side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
}

double Arranger::cost() const {
    double out = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        out += std::abs(y(lines_[i].from) - y(lines_[i].to));
        for (std::size_t k = 0; k < i; ++k)
            out += crossing(lines_[i], lines_[k]) ? crossing_cost : 0;
    }
    return out;
}

/// What the lines of two cards cost.
double Arranger::cost_of(std::size_t a, std::size_t b) const {
    double out = 0;
    for (const std::size_t card : {a, b}) {
        for (const std::size_t i : lines_of_[card]) {
            out += std::abs(y(lines_[i].from) - y(lines_[i].to));
            for (const Line& other : lines_) out += crossing(lines_[i], other) ? crossing_cost : 0;
        }
    }
    return out;
}

bool Arranger::switch_neighbours(std::size_t column) {
    bool better = false;
    std::vector<std::size_t>& cards = columns_[column];
    for (std::size_t i = 1; i < cards.size(); ++i) {
        const double before = cost_of(cards[i - 1], cards[i]);
        std::swap(cards[i - 1], cards[i]);
        place(column);
        if (cost_of(cards[i - 1], cards[i]) < before - 1) {
            better = true;
            continue;
        }
        std::swap(cards[i - 1], cards[i]);
        place(column);
    }
    return better;
}

void Arranger::run() {
    auto best = columns_;
    double least = cost();
    const auto keep = [&] {
        const double here = cost();
        if (here >= least - 1) return;
        least = here;
        best = columns_;
    };
    for (int round = 0; round < arrange_rounds; ++round) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            sort_by_neighbours(round % 2 == 0 ? i : columns_.size() - 1 - i);
            keep();
        }
    }
    columns_ = best;
    for (std::size_t c = 0; c < columns_.size(); ++c) place(c);
    for (int round = 0; round < arrange_rounds; ++round) {
        bool better = false;
        for (std::size_t c = 0; c < columns_.size(); ++c) better |= switch_neighbours(c);
        keep();
        if (!better) break;
    }
    std::vector<DiagramCard> ordered;
    for (const auto& column : best) {
        for (const std::size_t card : column) ordered.push_back(std::move(diagram_.cards[card]));
    }
    diagram_.cards = std::move(ordered);
}

std::size_t lines_taken(std::size_t characters, std::size_t line) {
    return characters == 0 ? 0 : (characters + line - 1) / line;
}

}  // namespace

const DiagramCard* Diagram::find(const NodeId& id) const {
    const auto hit = std::find_if(cards.begin(), cards.end(),
                                  [&](const DiagramCard& card) { return card.id == id; });
    return hit == cards.end() ? nullptr : &*hit;
}

DiagramCard* Diagram::find(const NodeId& id) {
    return const_cast<DiagramCard*>(std::as_const(*this).find(id));
}

double height_pt(const DiagramCard& card) {
    double out = 16;
    out += card.kicker.empty() ? 0 : 11;
    out += 16 * static_cast<double>(lines_taken(utf8::length(card.name), 26));
    for (const std::string& fact : card.facts)
        out += 12 * static_cast<double>(lines_taken(utf8::length(fact), 38));
    return out + 13 * static_cast<double>(card.rows.size());
}

void arrange(Diagram& diagram) { Arranger(diagram).run(); }

}  // namespace mandat::render
