// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/formats/reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

using namespace std::string_view_literals;

/// Elements whose end may be left out, or that have none: any number may stand open in a flat page.
constexpr std::array flat_elements = {
    "area"sv,     "base"sv,   "br"sv,  "caption"sv, "col"sv,   "colgroup"sv, "dd"sv,     "dt"sv,
    "embed"sv,    "hr"sv,     "img"sv, "input"sv,   "li"sv,    "link"sv,     "meta"sv,   "o:p"sv,
    "optgroup"sv, "option"sv, "p"sv,   "param"sv,   "rp"sv,    "rt"sv,       "source"sv, "tbody"sv,
    "td"sv,       "tfoot"sv,  "th"sv,  "thead"sv,   "track"sv, "tr"sv,       "wbr"sv};

/// What stands within these is no markup.
constexpr std::array raw_elements = {"script"sv, "style"sv, "title"sv, "textarea"sv};

struct ScannedTag {
    std::string_view text;  ///< from its '<' to its '>'
    std::size_t words = 0;  ///< behind its name, a quoted value being none: its attributes at least
};

ScannedTag tag_at(std::string_view html, std::size_t begin) {
    char quote = '\0';
    bool blank = false;
    ScannedTag tag;
    for (std::size_t at = begin + 1; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
            quote = c;
        } else if (c == '>') {
            tag.text = html.substr(begin, at + 1 - begin);
            return tag;
        } else {
            const bool now = std::string_view(" \t\r\n\f/").find(c) != std::string_view::npos;
            if (blank && !now) ++tag.words;
            blank = now;
        }
    }
    tag.text = html.substr(begin);
    return tag;
}

/// "div" of "<div class=a>" and "</DIV>"; empty for what is no tag.
std::string tag_name(std::string_view tag) {
    constexpr std::size_t longest = 20;
    std::string_view inner = tag.substr(tag.starts_with("</") ? 2 : 1);
    inner = inner.substr(0, std::min(inner.find_first_of(" \t\r\n\f/>"), longest));
    std::string name = utf8::lower(inner);
    if (name.empty() || name.front() < 'a' || name.front() > 'z') name.clear();
    return name;
}

template <std::size_t N>
bool is_named(const std::array<std::string_view, N>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void check_tags(std::string_view html, const Limits& limits) {
    std::size_t open = 0;
    std::size_t at = 0;
    while ((at = html.find('<', at)) < html.size()) {
        if (html.substr(at).starts_with("<!--")) {
            at = html.find("-->", at);
            continue;
        }
        const ScannedTag tag = tag_at(html, at);
        at += std::max<std::size_t>(tag.text.size(), 1);
        const std::string name = tag_name(tag.text);
        if (name.empty()) continue;
        if (tag.words > limits.attributes) throw LimitReached{&Limits::attributes};
        if (is_named(flat_elements, name) || tag.text.ends_with("/>")) continue;
        if (tag.text.starts_with("</")) {
            open -= std::min<std::size_t>(open, 1);
        } else if (is_named(raw_elements, name)) {
            at = html.find("</" + name, at);
            if (at < html.size()) ++open;
        } else if (++open > limits.xml_depth) {
            throw LimitReached{&Limits::xml_depth};
        }
    }
}

}  // namespace mandat::extract::formats
