// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "graph/base/messages.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

Both in_both(const Diagnostic& d, std::string (*said)(const Diagnostic&, Language)) {
    return {said(d, Language::sv), said(d, Language::en)};
}

Html remark(const Facts& facts, const Diagnostic& d) {
    Html out;
    out << "<li><p class=\"message\">" << in_both(d, message) << "</p>";
    // A quote the message already carries would only be read twice.
    if (!d.quote.empty() && message(d, Language::sv).find(d.quote) == std::string::npos) {
        out << "<p><q lang=\"sv\">" << d.quote << "</q></p>";
    }
    for (const Note& note : d.notes) {
        out << "<p class=\"quiet\"><q lang=\"sv\">" << note.quote << "</q> " << phrase("place.line")
            << "&nbsp;" << note.line << "</p>";
    }
    const Both advice = in_both(d, hint);
    if (!advice.sv.empty()) out << "<p class=\"hint\">" << advice << "</p>";
    out << "<p class=\"where\"><cite>" << facts.file_name(d.document);
    if (d.line != 0) out << ", " << phrase("place.line") << "&nbsp;" << d.line;
    if (d.column != 0) out << ", " << phrase("place.column") << "&nbsp;" << d.column;
    out << "</cite> <code>" << label(d.code) << "</code></p></li>\n";
    return out;
}

Html group(const Facts& facts, Severity severity) {
    Html items;
    std::size_t number = 0;
    for (const Diagnostic& d : facts.network().diagnostics()) {
        if (d.severity != severity) continue;
        items << remark(facts, d);
        ++number;
    }
    Html out;
    if (number == 0) return out;
    out << "<details class=\"remarks " << Attribute{to_word(severity)} << "\"";
    if (severity != Severity::info) out << " open";
    out << "><summary><h3>" << phrase("remarks", to_word(severity))
        << "</h3> <span class=\"count\">" << number
        << "</span></summary>\n<ul class=\"remark-list\">" << items << "</ul></details>\n";
    return out;
}

/// Documents that gave no single fact.
Html refused(const Facts& facts) {
    std::set<std::string> read;
    for (const Node& node : facts.network().nodes()) {
        for (const Evidence& e : node.evidence) read.insert(e.document);
    }
    Html items;
    for (const Source& source : facts.network().documents()) {
        if (!read.contains(source.id)) items << "<li>" << facts.file_name(source.id) << "</li>";
    }
    Html out;
    if (items.empty()) return out;
    out << "<h3>" << phrase("remarks.refused") << "</h3><ul class=\"plain\">" << items << "</ul>\n";
    return out;
}

}  // namespace

Html remarks_section(const Facts& facts) {
    Html lede;
    lede << phrase("remarks.lede");
    Html out = open_section("remarks", phrase("remarks.title"), lede);
    out << refused(facts);
    if (facts.network().diagnostics().empty()) {
        out << "<p class=\"calm\">" << phrase("remarks.none") << "</p>\n";
    }
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        out << group(facts, severity);
    }
    out << "</section>\n";
    return out;
}

Html sources_section(const Facts& facts) {
    Html lede;
    lede << phrase("sources.lede");
    Html out = open_section("sources", phrase("sources.title"), lede);
    if (facts.network().documents().empty()) {
        out << "<p class=\"calm\">" << phrase("sources.none") << "</p></section>\n";
        return out;
    }
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"title-sources\">"
           "<table class=\"list\" id=\"source-table\"><caption class=\"vh\">"
        << phrase("sources.title") << "</caption><thead><tr>";
    for (const std::string_view key :
         {"sources.file", "sources.heading", "sources.format", "sources.sha256"}) {
        out << "<th scope=\"col\">" << phrase(key) << "</th>";
    }
    out << "</tr></thead><tbody>\n";
    for (const Source& source : facts.network().documents()) {
        out << "<tr><th scope=\"row\"><bdi>" << facts.file_name(source.id)
            << "</bdi></th><td lang=\"sv\">" << source.title << "</td><td>" << source.format
            << "</td><td><code>" << source.sha256.substr(0, 12) << "</code></td></tr>\n";
    }
    out << "</tbody></table></div>\n</section>\n";
    return out;
}

}  // namespace mandat::render
