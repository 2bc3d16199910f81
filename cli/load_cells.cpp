// SPDX-License-Identifier: Apache-2.0
#include "cli/load_cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "cli/load_words.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

using analysis::Company;
using analysis::LoadPart;
using analysis::PersonLoad;
using analysis::SeatHeld;
using render::Style;

struct PartWords {
    std::string_view id;
    Phrase name;
};

const PartWords& words_of(LoadPart part) {
    static constexpr std::array<PartWords, analysis::load_parts> table = {{
        {"meetings", load_words::part_meetings},
        {"attended", load_words::part_attended},
        {"absent", load_words::part_absent},
        {"hours", load_words::part_hours},
        {"seats", load_words::part_seats},
        {"working_groups", load_words::part_groups},
        {"functions", load_words::part_functions},
        {"assignments", load_words::part_tasks},
        {"crowded_days", load_words::part_days},
        {"alone", load_words::part_alone},
    }};
    return table[static_cast<std::size_t>(part)];
}

}  // namespace

std::string_view id_of(LoadPart part) { return words_of(part).id; }

std::string name_of(LoadPart part, Language language) { return say(words_of(part).name, language); }

std::string figure(double value, LoadPart part, Language language) {
    if (part == LoadPart::minutes) return render::decimal(value / 60, language) + " h";
    if (part == LoadPart::alone) {
        const std::string percent = std::to_string(std::lround(value * 100));
        return percent + (language == Language::sv ? " %" : "%");
    }
    const bool whole = value == std::floor(value);
    return whole ? std::to_string(std::lround(value)) : render::decimal(value, language);
}

AnswerCell home_cell(const PersonLoad& load) {
    if (load.homes.empty()) return {};
    std::vector<const Node*> places;
    bool stated = true;
    for (const analysis::Home& home : load.homes) {
        if (std::find(places.begin(), places.end(), home.place) == places.end())
            places.push_back(home.place);
        stated = stated && home.edge->certainty == Certainty::explicit_;
    }
    AnswerCell out(std::move(places));
    if (!stated) out.style = Style::derived;
    return out;
}

AnswerCell hours_cell(const PersonLoad& load, Language language) {
    const auto minutes = value(load, LoadPart::minutes);
    if (!minutes) return {};
    const std::string text = figure(*minutes, LoadPart::minutes, language);
    const bool at_least = load.in_part() + load.untimed() > 0;
    return {Value(static_cast<std::int64_t>(*minutes)), (at_least ? "≥ " : "") + text};
}

AnswerCell seats_cell(const PersonLoad& load) {
    const analysis::SeatFigures& figures = load.figures;
    std::string text = std::to_string(figures.strict);
    std::set<std::size_t> others = {figures.people_same, figures.bodies_same, figures.all_same};
    others.erase(figures.strict);
    if (!others.empty()) {
        const std::string low = std::to_string(*others.begin());
        const std::string high = std::to_string(*others.rbegin());
        text += " (" + (low == high ? low : low + "–" + high) + ")";
    }
    return {Value(static_cast<std::int64_t>(figures.strict)), text};
}

std::size_t with_home(const PersonLoad& load) {
    return static_cast<std::size_t>(
        std::count_if(load.seats.begin(), load.seats.end(),
                      [](const SeatHeld& seat) { return seat.company != Company::unknown; }));
}

AnswerCell alone_cell(const PersonLoad& load) {
    const auto share = value(load, LoadPart::alone);
    if (!share) return {};
    return {Value(*share), std::to_string(load.alone()) + "/" + std::to_string(with_home(load))};
}

std::string colleague_names(const std::vector<const PersonLoad*>& who, std::size_t most,
                            Language language) {
    if (who.empty()) return say(load_words::no_colleague, language);
    std::string out;
    for (std::size_t i = 0; i < std::min(most, who.size()); ++i) {
        out += (out.empty() ? "" : ", ") + who[i]->person->name + " (" +
               std::to_string(who[i]->seats.size()) + ")";
    }
    if (who.size() <= most) return out;
    return say(load_words::and_more, language, {out, std::to_string(who.size() - most)});
}

}  // namespace mandat::cli
