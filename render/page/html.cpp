// SPDX-License-Identifier: Apache-2.0
#include "render/page/html.hpp"

#include "render/page/escape.hpp"

namespace mandat::render {

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
    return *this << "<span class=\"sv\" lang=\"sv\">" << std::string_view(text.sv)
                 << "</span><span class=\"en\" lang=\"en\">" << std::string_view(text.en)
                 << "</span>";
}

Html& Html::trusted(std::string_view markup) {
    out_ += markup;
    return *this;
}

}  // namespace mandat::render
