// SPDX-License-Identifier: Apache-2.0
#include "render/sheet/sheet_index.hpp"

#include <algorithm>
#include <tuple>

#include "render/page/html.hpp"
#include "render/sheet/sheet_head.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

Html entry_list(const std::vector<SheetEntry>& entries, std::string_view title,
                bool (*is_in)(const Node&)) {
    Html items;
    for (const SheetEntry& entry : entries) {
        if (!is_in(*entry.node)) continue;
        items << "<li><a href=\"" << Attribute{entry.file} << "\"><bdi>" << entry.node->name
              << "</bdi></a></li>\n";
    }
    Html out;
    if (items.empty()) return out;
    out << "<section><h2>" << phrase(title) << "</h2>\n<ul>" << items << "</ul></section>\n";
    return out;
}

}  // namespace

std::string sheet_index(const std::vector<SheetEntry>& entries, Language language) {
    std::vector<SheetEntry> sorted = entries;
    std::sort(sorted.begin(), sorted.end(), [](const SheetEntry& a, const SheetEntry& b) {
        return std::tuple(sort_key(a.node->name), a.node->id) <
               std::tuple(sort_key(b.node->name), b.node->id);
    });
    const Phrase title = phrase("sheet.index");
    Html out;
    out << sheet_head(language == Language::sv ? title.sv : title.en, language)
        << "<body><main>\n<header><h1>" << title << "</h1></header>\n<div class=\"columns\">\n"
        << entry_list(sorted, "sheet.index_bodies",
                      [](const Node& n) { return n.kind != NodeKind::person; })
        << entry_list(sorted, "sheet.index_people",
                      [](const Node& n) { return n.kind == NodeKind::person; })
        << "</div>\n</main></body>\n</html>\n";
    return out.in(language);
}

}  // namespace mandat::render
