// SPDX-License-Identifier: Apache-2.0
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

Html sentence_item(const Evidence& e, std::size_t number) {
    const std::string id = sentence_dom_id(number);
    Html out;
    out << "<li id=\"" << Attribute{id} << "\"><q>" << e.quote << "</q><b>";
    if (e.paragraph != 0) out << "§\u00a0" << e.paragraph << ", ";
    if (e.page != 0) out << "s\u00a0" << e.page << ", ";
    out << e.line << "</b></li>\n";
    return out;
}

}  // namespace

Html sentences_section(const Facts& facts) {
    const auto& all = facts.sentences().all();
    Html lede;
    if (facts.is_brief()) {
        lede << fill(phrase("sentences.brief"), {in_both(std::to_string(all.size()))});
        return open_section("sentences", phrase("sentences.title"), lede) << "</section>\n";
    }
    lede << phrase("sentences.lede");
    Html out = open_section("sentences", phrase("sentences.title"), lede);
    if (all.empty()) out << "<p class=\"calm\">" << phrase("sentences.none") << "</p>\n";
    for (std::size_t i = 0; i < all.size();) {
        const std::string& document = all[i]->document;
        out << "<h3><bdi>" << facts.file_name(document)
            << "</bdi></h3>\n<ol class=\"said\" lang=\"sv\">\n";
        for (; i < all.size() && all[i]->document == document; ++i)
            out << sentence_item(*all[i], i);
        out << "</ol>\n";
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render
