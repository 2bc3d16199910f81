// SPDX-License-Identifier: Apache-2.0
#include "render/page/html.hpp"

#include <algorithm>

#include "render/page/escape.hpp"

namespace mandat::render {
namespace {

// Around the place of a phrase in the table. No text can hold them: every encoder shows control
// characters by their number.
constexpr char mark_begins = '\x1d';
constexpr char mark_ends = '\x1e';
constexpr char mark_parts = '\x1f';  // between the languages of a text that no table holds

/// A text that no end of a mark can be mistaken in.
std::string unmarked(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case mark_begins: out += "[U+001D]"; break;
            case mark_ends: out += "[U+001E]"; break;
            case mark_parts: out += "[U+001F]"; break;
            default: out += c;
        }
    }
    return out;
}

std::string in_element(std::string_view text) { return "<i>" + escape_text(text) + "</i>"; }

/// "2,5" and "2.5": the script knows how a number is written in the other language.
bool is_decimal(std::string_view sv, std::string_view en) {
    return sv.size() == en.size() &&
           sv.find_first_not_of("0123456789,") == std::string_view::npos &&
           std::count(sv.begin(), sv.end(), ',') == 1 &&
           std::equal(sv.begin(), sv.end(), en.begin(),
                      [](char a, char b) { return a == b || (a == ',' && b == '.'); });
}

std::string in_element(std::size_t place, std::string_view text) {
    return "<i data-w=\"" + std::to_string(place) + "\">" + escape_text(text) + "</i>";
}

}  // namespace

Html& Html::operator<<(std::string_view text) {
    out_ += escape_text(text);
    return *this;
}

Html& Html::operator<<(Attribute attribute) {
    out_ += escape_attribute(attribute.value);
    return *this;
}

Html& Html::operator<<(Fragment fragment) {
    out_ += '#';
    out_ += escape_fragment(fragment.id);
    return *this;
}

Html& Html::operator<<(const Html& other) {
    out_ += other.out_;
    return *this;
}

Html& Html::operator<<(const Both& text) {
    if (text.sv == text.en) return *this << std::string_view(text.sv);
    out_ += mark_begins + unmarked(text.sv) + mark_parts + unmarked(text.en) + mark_ends;
    return *this;
}

Html& Html::operator<<(const Phrase& phrase) {
    const auto place = place_of(phrase.key);
    if (!place || phrase.sv == phrase.en) return *this << in_both(phrase);
    out_ += mark_begins + std::to_string(*place) + mark_ends;
    return *this;
}

std::string Html::in(Language language) const { return said(language, nullptr); }

std::string Html::in(Language language, OtherWords& others) const {
    return said(language, &others);
}

std::string Html::said(Language language, OtherWords* others) const {
    const bool swedish = language == Language::sv;
    std::string out;
    out.reserve(out_.size() + out_.size() / 4);
    std::size_t at = 0;
    for (std::size_t mark = out_.find(mark_begins); mark != std::string::npos;
         mark = out_.find(mark_begins, at)) {
        const std::size_t end = out_.find(mark_ends, mark);
        const std::string held = out_.substr(mark + 1, end - mark - 1);
        out.append(out_, at, mark - at);
        at = end + 1;
        const std::size_t parts = held.find(mark_parts);
        if (parts == std::string::npos) {
            const std::size_t place = std::stoul(held);
            const Phrase& phrase = phrases()[place];
            const std::string_view text = swedish ? phrase.sv : phrase.en;
            out += told_by_text(phrase.key) ? in_element(text) : in_element(place, text);
            continue;
        }
        const std::string sv = held.substr(0, parts);
        const std::string en = held.substr(parts + 1);
        const std::string& here = swedish ? sv : en;
        if (others != nullptr && is_decimal(sv, en)) {
            out += in_element(here);
            continue;
        }
        out += others == nullptr
                   ? escape_text(here)
                   : in_element(phrases().size() + others->place_of(swedish ? en : sv), here);
    }
    return out.append(out_, at);
}

std::size_t OtherWords::place_of(const std::string& text) {
    const auto [hit, fresh] = place_.try_emplace(text, all_.size());
    if (fresh) all_.push_back(text);
    return hit->second;
}

Html& Html::trusted(std::string_view markup) {
    out_ += markup;
    return *this;
}

}  // namespace mandat::render
