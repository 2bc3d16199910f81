// SPDX-License-Identifier: Apache-2.0
#include "render/page/html.hpp"

#include "render/page/escape.hpp"

namespace mandat::render {
namespace {

// Around the place of a phrase in the table. No text can hold them: every encoder shows control
// characters by their number.
constexpr char mark_begins = '\x1d';
constexpr char mark_ends = '\x1e';

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
    return *this << "<i lang=\"sv\">" << std::string_view(text.sv) << "</i><i lang=\"en\">"
                 << std::string_view(text.en) << "</i>";
}

Html& Html::operator<<(const Phrase& phrase) {
    const auto place = place_of(phrase.key);
    if (!place || phrase.sv == phrase.en) return *this << in_both(phrase);
    out_ += mark_begins + std::to_string(*place) + mark_ends;
    return *this;
}

std::string Html::in(Language language) const {
    std::string out;
    out.reserve(out_.size() + out_.size() / 4);
    std::size_t at = 0;
    for (std::size_t mark = out_.find(mark_begins); mark != std::string::npos;
         mark = out_.find(mark_begins, at)) {
        const std::size_t end = out_.find(mark_ends, mark);
        const std::string place = out_.substr(mark + 1, end - mark - 1);
        const Phrase& phrase = phrases()[std::stoul(place)];
        out.append(out_, at, mark - at);
        out += "<i data-w=\"" + place + "\">" +
               escape_text(language == Language::sv ? phrase.sv : phrase.en) + "</i>";
        at = end + 1;
    }
    return out.append(out_, at);
}

Html& Html::trusted(std::string_view markup) {
    out_ += markup;
    return *this;
}

}  // namespace mandat::render
