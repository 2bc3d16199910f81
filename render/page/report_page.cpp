// SPDX-License-Identifier: Apache-2.0
#include "render/page/report_page.hpp"

#include "render/page/assets.hpp"
#include "render/page/digest.hpp"
#include "render/page/packed.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

Html head(const Both& title, Language language) {
    const bool swedish = language == Language::sv;
    Html out;
    out << "<!DOCTYPE html>\n<html lang=\"";
    if (swedish) {
        out << "sv";
    } else {
        out << "en";
    }
    // The policy comes first so that nothing of the page is read before it holds.
    out << "\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
           "'none'; "
           "script-src '";
    out.trusted(csp_hash(page_js));
    out << "'; style-src '";
    out.trusted(csp_hash(page_css));
    out << "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">\n"
           "<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title data-sv=\""
        << Attribute{title.sv} << "\" data-en=\"" << Attribute{title.en} << "\">"
        << std::string_view(swedish ? title.sv : title.en) << "</title>\n<style>";
    out.trusted(page_css);
    out << "</style>\n</head>\n";
    return out;
}

Html navigation() {
    Html out;
    out << "<nav class=\"topbar\" aria-label=\"Mandat\">\n<ul class=\"places\">";
    for (const std::string_view id :
         {"start", "map", "seats", "assignments", "decisions", "load", "representation", "overlaps",
          "changes", "meetings", "questions", "remarks", "sources", "method", "sentences"}) {
        out << "<li><a href=\"" << Fragment{id} << "\">" << phrase("nav", id) << "</a></li>";
    }
    out << "</ul>\n<div class=\"tools script-only\">\n<div class=\"search\"><label class=\"vh\" "
           "for=\"search\">"
        << phrase("search.label")
        << "</label><input id=\"search\" type=\"text\" role=\"combobox\" aria-expanded=\"false\" "
           "aria-controls=\"hits\" aria-autocomplete=\"list\" autocomplete=\"off\" "
           "spellcheck=\"false\"><ul id=\"hits\" role=\"listbox\" hidden></ul></div>\n"
           "<div class=\"languages\" role=\"group\"><button type=\"button\" data-language=\"sv\" "
           "lang=\"sv\">Sv<span class=\"rest\">enska</span></button><button type=\"button\" "
           "data-language=\"en\" "
           "lang=\"en\">En<span class=\"rest\">glish</span></button></div>\n<button "
           "type=\"button\" id=\"print\">"
        << phrase("print") << "</button>\n</div>\n</nav>\n";
    return out;
}

Html side_panel() {
    Html out;
    out << "<aside id=\"panel\" aria-labelledby=\"panel-title\" tabindex=\"-1\" hidden>\n"
           "<button type=\"button\" id=\"panel-close\">"
        << phrase("panel.close")
        << "</button>\n<div id=\"panel-body\"><h2 id=\"panel-title\">Mandat</h2></div>\n</aside>\n"
           "<p id=\"status\" class=\"vh\" role=\"status\" aria-live=\"polite\"></p>\n";
    return out;
}

Html footer() {
    Html out;
    out << "<footer>\n<h2>" << phrase("method.title") << "</h2>\n<ul class=\"method\"><li>"
        << phrase("method.explicit") << "</li><li>" << phrase("method.implied") << "</li><li>"
        << phrase("method.unknown") << "</li></ul>\n<p>" << phrase("method.nothing_more")
        << "</p>\n</footer>\n";
    return out;
}

}  // namespace

std::string report_page(const Network& network, std::string_view map_svg,
                        const PageOptions& options) {
    const Facts facts(network, options.density);
    const Both title =
        options.title.empty() ? title_of(network) : in_both(std::string_view(options.title));
    Html whole;
    whole << head(title, options.language);
    if (facts.is_brief()) {
        whole << "<body class=\"brief\">";
    } else {
        whole << "<body>";
    }
    whole << "\n<a class=\"skip\" href=\"#main\">" << phrase("skip") << "</a>\n";
    whole.trusted(page_marks);
    whole << "<header>\n"
          << masthead(facts, title) << "</header>\n"
          << navigation() << "<main id=\"main\">\n"
          << start_section(facts) << map_section(facts, map_svg) << seats_section(facts)
          << assignments_section(facts) << decisions_section(facts) << load_section(facts)
          << representation_section(facts) << overlaps_section(facts) << changes_section(facts)
          << meetings_section(facts) << questions_section(facts) << remarks_section(facts)
          << sources_section(facts) << method_section(facts) << sentences_section(facts)
          << "</main>\n"
          << side_panel() << footer();
    OtherWords others;
    std::string out = whole.in(options.language, others);
    // In quotes, so that what stands there is JSON: a text of base64.
    Html scripts;
    scripts << "<script type=\"application/json\" id=\"data\">\"";
    scripts.trusted(packed(page_data(facts, others, options.language)));
    scripts << "\"</script>\n<script>";
    scripts.trusted(page_js);
    scripts << "</script>\n</body>\n</html>\n";
    return out += scripts.in(options.language);
}

}  // namespace mandat::render
