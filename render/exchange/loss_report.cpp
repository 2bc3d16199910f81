// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/loss_report.hpp"

#include "render/exchange/exchange_words.hpp"

namespace mandat::render {
namespace {

/// In order of Loss.
constexpr std::array<std::string_view, static_cast<std::size_t>(Loss::count_)> keys = {
    "further_evidence", "edges_without_end",   "documents",           "remarks",
    "rulings",          "periods_as_text",     "unusable_dates",      "lists_as_text",
    "types_as_text",    "replaced_characters", "doubled_backslashes", "marked_cells",
    "cut_texts",        "left_out_rows",       "other_tables",
};

}  // namespace

std::string_view loss_key(Loss what) { return keys[static_cast<std::size_t>(what)]; }

LossReport& LossReport::operator+=(const LossReport& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
    return *this;
}

std::vector<std::string> LossReport::lines(Language language) const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        if (counts_[i] == 0) continue;
        const char* const group = counts_[i] == 1 ? "loss_one" : "loss_many";
        out.push_back(exchange_word(group, keys[i], language, {std::to_string(counts_[i])}));
    }
    return out;
}

}  // namespace mandat::render
