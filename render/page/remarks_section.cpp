// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "graph/base/messages.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

Both remark_in_both(const Diagnostic& d, std::string (*said)(const Diagnostic&, Language)) {
    return {said(d, Language::sv), said(d, Language::en)};
}

/// Advice that holds for several remarks stands once, below them.
using Advice = std::map<Both, std::vector<const Diagnostic*>>;

Html remark(const Diagnostic& d, const Advice& advice) {
    Html out;
    out << "<li class=\"" << Attribute{to_word(d.severity)} << "\"><p>"
        << remark_in_both(d, message) << "</p>";
    // A quote the message already carries would only be read twice.
    if (!d.quote.empty() && message(d, Language::sv).find(d.quote) == std::string::npos) {
        out << "<p><q lang=\"sv\">" << d.quote << "</q></p>";
    }
    for (const Note& note : d.notes) {
        out << "<p class=\"quiet\"><q lang=\"sv\">" << note.quote << "</q> " << phrase("place.line")
            << "\u00a0" << note.line << "</p>";
    }
    const Both said = remark_in_both(d, hint);
    const auto shared = advice.find(said);
    if (!said.sv.empty() && (shared == advice.end() || shared->second.size() == 1))
        out << "<p class=\"hint\">" << said << "</p>";
    out << "<p class=\"where\">" << phrase("severity", to_word(d.severity));
    if (d.line != 0) out << ", " << d.line;
    if (d.column != 0) out << ":" << d.column;
    out << " <code>" << label(d.code) << "</code></p></li>\n";
    return out;
}

/// On a brief page: how many of each kind; the script has them one by one.
Html counted_remarks(const std::string& name, std::size_t place,
                     const std::vector<const Diagnostic*>& remarks) {
    std::map<std::string, std::size_t> kinds;
    for (const Diagnostic* d : remarks) ++kinds[label(d->code)];
    Html out;
    out << "<details class=\"remarks\" data-remarks=\"" << place << "\"><summary><bdi>" << name
        << "</bdi> <span class=\"count\">" << remarks.size()
        << "</span></summary><p class=\"quiet\">";
    bool first = true;
    for (const auto& [kind, number] : kinds) {
        if (!first) out << ", ";
        first = false;
        out << kind;
        if (number > 1) out << " × " << number;
    }
    out << "</p></details>\n";
    return out;
}

Html shared_advice(const Advice& advice) {
    std::map<std::string, Html> items;
    for (const auto& [said, remarks] : advice) {
        if (said.sv.empty() || remarks.size() < 2) continue;
        const std::string code = label(remarks.front()->code);
        Html& item = items[code];
        if (item.empty()) item << "<dt><code>" << code << "</code></dt>";
        item << "<dd>" << said << "</dd>";
    }
    Html out;
    if (items.empty()) return out;
    out << "<h3>" << phrase("remarks.advice") << "</h3>\n<dl class=\"advice\">\n";
    for (const auto& [code, item] : items) out << item;
    out << "</dl>\n";
    return out;
}

/// The remarks on one protocol, errors first.
Html protocol(const std::string& name, const std::vector<const Diagnostic*>& remarks,
              const Advice& advice) {
    const bool grave = std::any_of(remarks.begin(), remarks.end(), [](const Diagnostic* d) {
        return d->severity != Severity::info;
    });
    Html out;
    out << "<details class=\"remarks\"";
    if (grave) out << " open";
    out << "><summary><h3><bdi>" << name << "</bdi></h3> <span class=\"count\">" << remarks.size()
        << "</span></summary>\n<ul class=\"remark-list\">";
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        for (const Diagnostic* d : remarks) {
            if (d->severity != severity) continue;
            out << remark(*d, advice);
        }
    }
    out << "</ul></details>\n";
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

std::vector<DocumentRemarks> remarks_by_document(const Facts& facts) {
    std::map<std::string, std::vector<const Diagnostic*>> found;
    for (const Diagnostic& d : facts.network().diagnostics()) found[d.document].push_back(&d);
    std::vector<DocumentRemarks> out;
    for (const Source& source : facts.network().documents()) {
        auto own = found.extract(source.id);
        if (!own.empty()) out.push_back({source.id, std::move(own.mapped())});
    }
    for (auto& [document, remarks] : found) out.push_back({document, std::move(remarks)});
    return out;
}

Html remarks_section(const Facts& facts) {
    Html lede;
    lede << phrase(facts.is_brief() ? "remarks.brief" : "remarks.lede");
    Html out = open_section("remarks", phrase("remarks.title"), lede);
    out << refused(facts);
    if (facts.network().diagnostics().empty()) {
        out << "<p class=\"calm\">" << phrase("remarks.none") << "</p>\n";
    }
    Advice advice;
    for (const Diagnostic& d : facts.network().diagnostics())
        advice[remark_in_both(d, hint)].push_back(&d);
    std::size_t place = 0;
    for (const auto& [document, remarks] : remarks_by_document(facts)) {
        const std::string name = facts.file_name(document);
        out << (facts.is_brief() ? counted_remarks(name, place++, remarks)
                                 : protocol(name, remarks, advice));
    }
    // On a brief page each stands with its remark.
    if (!facts.is_brief()) out << shared_advice(advice);
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
