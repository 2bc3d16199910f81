// SPDX-License-Identifier: Apache-2.0
// Each place where text may be written, and what may never come out of its encoder.
#include <algorithm>

#include "graph/base/utf8.hpp"
#include "render/exchange/clean_text.hpp"
#include "render/exchange/csv.hpp"
#include "render/exchange/loss_report.hpp"
#include "render/exchange/xml_writer.hpp"
#include "render/map/markup.hpp"
#include "render/page/escape.hpp"
#include "render/table/printable.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;
using namespace mandat::render;

namespace {

bool has_any(std::string_view text, std::string_view characters) {
    return text.find_first_of(characters) != std::string_view::npos;
}

void check_page(std::string_view text) {
    for (const std::string& out : {escape_text(text), escape_attribute(text)}) {
        fuzz::hold(!has_any(out, "<>\"'"), "no markup in the page");
        fuzz::hold(fuzz::is_harmless(out), "the page is harmless");
    }
    fuzz::hold(!has_any(escape_attribute(text), "\n"), "an attribute is one line");
    fuzz::hold(!has_any(escape_json_in_script(text), "<>&'"), "nothing ends the script");
    const std::string fragment = escape_fragment(text);
    fuzz::hold(
        std::all_of(fragment.begin(), fragment.end(), [](char c) { return c > ' ' && c < 0x7F; }),
        "a link is ASCII");
}

void check_drawing(std::string_view text) {
    for (const std::string& line : label_lines(text, {})) {
        fuzz::hold(!has_any(line, "<>\"\n"), "no markup in a label");
        fuzz::hold(fuzz::is_harmless(line), "a label is harmless");
        fuzz::hold(std::count(line.begin(), line.end(), '\\') % 2 == 0, "backslashes are doubled");
    }
    fuzz::hold(!name_lines(text, {}).empty(), "a name is never empty");
    fuzz::hold(!has_any(svg_text(text), "<>\""), "no markup in a drawing");
}

void check_data(std::string_view text) {
    LossReport losses;
    const std::string cleaned = clean(text, losses);
    fuzz::hold(utf8::valid(cleaned), "cleaned text is UTF-8");
    XmlWriter xml(losses);
    xml.open("a");
    xml.attribute("b", text);
    xml.open("c");
    xml.text(text);
    xml.close();
    xml.close();
    const std::string written = xml.take();
    fuzz::hold(std::count(written.begin(), written.end(), '<') <= 6, "no element but ours");
    const std::size_t first = cleaned.find_first_not_of(" \"");
    if (first != std::string::npos &&
        std::string_view("=+-@").find(cleaned[first]) != std::string::npos)
        fuzz::hold(is_risky(cleaned), "a formula is known");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::bytes_of(data, size);
    check_page(text);
    check_drawing(text);
    check_data(text);
    const std::string shown = printable(text, 100);
    fuzz::hold(fuzz::is_harmless(shown) && !has_any(shown, "\n\t"), "a terminal is left in peace");
    fuzz::hold(utf8::length(shown) <= 100 * 10 + 1, "a message ends");
    return 0;
}
