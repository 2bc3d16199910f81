// SPDX-License-Identifier: Apache-2.0
// PDFs written by hand, with words at known places: every letter of Courier 12 is 7.2 points wide,
// the margins are 72 points, so a line holds 63 letters.
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/convert/document.hpp"
#include "extract/convert/programs.hpp"
#include "extract/extractor.hpp"

using namespace mandat;
using extract::Document;
using namespace std::string_view_literals;

namespace {

struct Placed {
    int x = 72;
    int y = 0;         ///< from the lower edge
    std::string text;  ///< in Windows-1252
};

std::string pdf_stream(int number, const std::string& content) {
    return std::to_string(number) + " 0 obj\n<< /Length " + std::to_string(content.size()) +
           " >>\nstream\n" + content + "\nendstream\nendobj\n";
}

/// Pages of 600 x 800 points. There is no table of places: readers find the objects all the same.
std::string pdf_of(const std::vector<std::vector<Placed>>& pages) {
    std::string kids;
    std::string objects;
    int number = 10;
    for (const auto& page : pages) {
        kids += std::to_string(number) + " 0 R ";
        std::string content = "BT /F 12 Tf\n";
        for (const Placed& one : page) {
            content += "1 0 0 1 " + std::to_string(one.x) + " " + std::to_string(one.y) + " Tm (";
            for (const char c : one.text) {
                if (c == '(' || c == ')' || c == '\\') content += '\\';
                content += c;
            }
            content += ") Tj\n";
        }
        objects += std::to_string(number) +
                   " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " +
                   std::to_string(number + 1) +
                   " 0 R /Resources << /Font << /F 3 0 R >> >> >>\n"
                   "endobj\n" +
                   pdf_stream(number + 1, content + "ET");
        number += 2;
    }
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
           "2 0 obj\n<< /Type /Pages /Kids [" +
           kids + "] /Count " + std::to_string(pages.size()) +
           " >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 "
           "/BaseFont /Courier /Encoding /WinAnsiEncoding >>\nendobj\n" +
           objects + "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

Document read_pages(const std::vector<std::vector<Placed>>& pages) {
    auto opened = extract::open_input({"a.pdf", pdf_of(pages)}, {});
    REQUIRE(opened.documents.size() == 1);
    return std::move(opened.documents.front());
}

/// A text in lines of at most so many letters.
std::vector<std::string> broken(const std::string& text, std::size_t width) {
    std::vector<std::string> out = {""};
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!out.back().empty() && out.back().size() + 1 + word.size() > width) out.emplace_back();
        if (!out.back().empty()) out.back() += ' ';
        out.back() += word;
    }
    return out;
}

/// Lines one below the other; 14 points a line.
void put_lines(std::vector<Placed>& page, int x, int y, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        page.push_back({x, y, line});
        y -= 14;
    }
}

/// Skips a test where PDF cannot be read.
bool lacks_pdf() {
    if (!extract::find_program("pdftotext").empty()) return false;
    MESSAGE("pdftotext is not installed: not tried");
    return true;
}

/// One page whose content is 4000 blanks, packed by zlib: 28 bytes.
std::string blank_pdf() {
    constexpr std::string_view packed =
        "\170\332\355\301\061\001\000\000\000\302\240\052\353\237\322\030\076\100\001\000\000\000\157\003\056\234\364\020"sv;
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
           "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
           "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 60 60] /Contents 4 0 R "
           ">>\nendobj\n"
           "4 0 obj\n<< /Filter /FlateDecode /Length " +
           std::to_string(packed.size()) + " >>\nstream\n" + std::string(packed) +
           "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

}  // namespace

TEST_CASE("pdf: a broken line goes on, a divided word becomes one, a double name stays double") {
    if (lacks_pdf()) return;
    // 61 letters each; no next word would have fitted.
    const Document document = read_pages({{
        {72, 700, "Styrelsen beslutar att uppdra \xE5t kansliet att tillsammans med"},
        {72, 686, "kommunerna ta fram ett f\xF6rslag till ny arbetsordning som kom-"},
        {72, 672, "mitt\xE9n f\xF6redrar i december, n\xE4r ocks\xE5 det som \xE4r kvar av Jan-"},
        {72, 658, "Erik Ek ska vara klart."},
        {72, 644, "Ny rad."},
    }});
    CHECK(document.format == "pdf");
    CHECK(document.text ==
          "Styrelsen beslutar att uppdra åt kansliet att tillsammans med kommunerna ta fram ett "
          "förslag till ny arbetsordning som kommittén föredrar i december, när också det som är "
          "kvar av Jan-Erik Ek ska vara klart.\nNy rad.\n");
}

TEST_CASE("pdf: columns stand where they stood, in letters") {
    if (lacks_pdf()) return;
    // 216 - 72 = 144 points, 20 letters
    const Document document = read_pages({{
        {72, 700, "N\xE4rvarande"},
        {216, 700, "Anna Berg"},
        {216, 686, "Bo Ek"},
        {72, 658, "Justerare"},
        {216, 658, "Carl Dahl"},
    }});
    CHECK(document.text ==
          "Närvarande          Anna Berg\n"
          "                    Bo Ek\n\n"
          "Justerare           Carl Dahl\n");
}

TEST_CASE("pdf: text in two columns is read down the left one first, and goes on in the right") {
    if (lacks_pdf()) return;
    const std::string text =
        "Styrelsen beslutar att uppdra till kansliet att tillsammans med kommunerna ta fram ett "
        "nytt reglemente som kan antas i december och som ska vara klart innan ledningen tar over "
        "arbetet med alla de fragor som har blivit liggande sedan kansliet flyttade till den andra "
        "sidan av torget i staden dar ingen hittar utan karta och kompass och en god van som kan "
        "peka ut det ratta huset for den som kommer resande";
    const std::vector<std::string> lines = broken(text, 30);
    REQUIRE(lines.size() >= 12);
    const auto half = lines.begin() + static_cast<std::ptrdiff_t>(lines.size() / 2);
    std::vector<Placed> page = {{72, 740, "Protokoll som alla kan ha en rubrik over hela sidan"}};
    put_lines(page, 72, 700, {lines.begin(), half});
    // Lines of two columns need not stand at the same heights.
    put_lines(page, 312, 695, {half, lines.end()});
    page.push_back({72, 520, "Under det hela en rad som tar hela bredden av sidan igen"});
    CHECK(read_pages({page}).text ==
          "Protokoll som alla kan ha en rubrik over hela sidan\n\n" + text +
              "\n\nUnder det hela en rad som tar hela bredden av sidan igen\n");
}

TEST_CASE("pdf: items that go on at the top of the right half make columns of the halves") {
    if (lacks_pdf()) return;
    std::vector<Placed> page;
    put_lines(
        page, 72, 700,
        {"N\xE4rvarande:", "Anna Berg", "Bo Ek", "Carl Dahl", "\xA7 1 Upprop", "Godk\xE4nns."});
    put_lines(
        page, 312, 700,
        {"\xA7 2 Dagordning", "Godk\xE4nns.", "\xA7 3 Budget", "Antas.", "\xA7 4 Slut", "Tack."});
    const std::string text = read_pages({page}).text;
    CHECK(text ==
          "Närvarande:\nAnna Berg\nBo Ek\nCarl Dahl\n§ 1 Upprop\nGodkänns.\n"
          "§ 2 Dagordning\nGodkänns.\n§ 3 Budget\nAntas.\n§ 4 Slut\nTack.\n");
}

TEST_CASE("pdf: lists and tables that stand side by side stay side by side") {
    if (lacks_pdf()) return;
    std::vector<Placed> lists;
    put_lines(lists, 72, 700,
              {"N\xE4rvarande", "Anna Berg", "Bo Ek", "Carl Dahl", "Dora Alm", "Erik Lund"});
    put_lines(lists, 312, 700,
              {"Fr\xE5nvarande", "Fia Ros", "Gun Ek", "Hans Alm", "Ida Dal", "Jon Ek"});
    const std::string text = read_pages({lists}).text;
    CHECK(text.find("Närvarande                       Frånvarande\n") == 0);
    CHECK(text.find("Erik Lund                        Jon Ek\n") != std::string::npos);
    // Both cells of every row are text that flows; rows begin at one height, with room above.
    std::vector<Placed> table;
    std::string expected;
    const std::string left = "kansliet tar fram ett underlag som beskriver alla kostnader";
    const std::string right = "ledningen ser till att det finns pengar till det hela";
    for (int row = 0; row < 4; ++row) {
        put_lines(table, 72, 700 - 60 * row, broken(left, 30));
        put_lines(table, 312, 700 - 60 * row, broken(right, 30));
    }
    const std::string cells = read_pages({table}).text;
    for (int row = 0; row < 4; ++row)
        expected += (row > 0 ? "\n" : "") + left + "   " + right + "\n";
    CHECK(cells == expected);
}

TEST_CASE("pdf: words of a line that was stretched to the margin are no columns") {
    if (lacks_pdf()) return;
    const Document document = read_pages({{
        {72, 700, "Direktionen"},  // to 151.2; gaps of 40.8 points, to 417.6 as the next two
        {192, 700, "f\xF6resl\xE5r"},
        {290, 700, "fullm\xE4ktige"},
        {410, 700, "i"},
        {72, 686, "medlemskommunerna att besluta om en taxa som ska"},
        {72, 672, "tillsyn enligt lagen om skydd mot olyckor som nu"},
        {72, 658, "ska ske."},
    }});
    CHECK(document.text.find("Direktionen föreslår fullmäktige i medlemskommunerna") == 0);
}

TEST_CASE("pdf: the end of a date that stands at the top of a page is no number of that page") {
    if (lacks_pdf()) return;
    const Document document = read_pages({{
        {72, 770, "Protokoll fr\xE5n direktionens m\xF6te den dag som skulle bli 2024-10-"},
        {72, 756, "03"},
        {72, 700, "\xA7 1 Upprop"},
    }});
    CHECK(document.text.find("2024-10-03") != std::string::npos);
}

TEST_CASE("pdf: heads, feet and numbers of pages go, the first head stays, and pages are told") {
    if (lacks_pdf()) return;
    std::vector<std::vector<Placed>> pages;
    for (int i = 1; i <= 3; ++i) {
        const std::string number = std::to_string(i);
        pages.push_back({{72, 770, "Kulturn\xE4mnden"},
                         {450, 770, "Sida " + number + " av 3"},
                         {72, 700, "\xA7 " + number + " Punkt"},
                         {72, 686, "Text p\xE5 sidan."},
                         {72, 40, "Justerandes sign"}});
    }
    const Document document = read_pages(pages);
    CHECK(document.text.find("Kulturnämnden") == 0);
    CHECK(document.text.find("Kulturnämnden", 1) == std::string::npos);
    CHECK(document.text.find("Justerandes") == std::string::npos);
    CHECK(document.text.find("Sida 2") == std::string::npos);
    for (const char* const item : {"§ 1 Punkt", "§ 2 Punkt", "§ 3 Punkt"})
        CHECK(document.text.find(item) != std::string::npos);
    CHECK(document.pages.size() == 3);
}

TEST_CASE("pdf: evidence names page and line") {
    if (lacks_pdf()) return;
    const Document document = read_pages({
        {{72, 700, "Protokoll Kulturn\xE4mnden 2025-04-07"},
         {72, 672, "N\xE4rvarande: Anna Berg, ordf\xF6rande"}},
        {{72, 700, "\xA7 1 Upprop"}, {72, 672, "Upprop genomf\xF6rs."}},
    });
    const Claims claims = extract::read_document(document);
    CHECK(claims.source.format == "pdf");
    int anna = 0;
    int upprop = 0;
    for (const Node& node : claims.nodes) {
        if (node.evidence.empty()) continue;
        if (node.kind == NodeKind::person) anna = node.evidence.front().page;
        if (node.kind == NodeKind::decision) upprop = node.evidence.front().page;
    }
    CHECK(anna == 1);
    CHECK(upprop == 2);
}

TEST_CASE("pdf: a page without words is refused as a picture, one without pages as damaged") {
    if (lacks_pdf()) return;
    const Document empty = read_pages({{}});
    CHECK(empty.reading == Reading::refused);
    REQUIRE(!empty.remarks.empty());
    CHECK(empty.remarks.front().code == Code::no_text_layer);
    const Document none = read_pages({});
    CHECK(none.reading == Reading::refused);
    REQUIRE(!none.remarks.empty());
    CHECK(none.remarks.front().code == Code::damaged_pdf);
}

TEST_CASE("pdf: more pages than the limit are told, and the first ones are kept") {
    if (lacks_pdf()) return;
    extract::Options options;
    options.limits.pages = 1;
    const auto opened = extract::open_input(
        {"a.pdf", pdf_of({{{72, 700, "ett"}}, {{72, 700, "tv\xE5"}}})}, options);
    REQUIRE(opened.documents.size() == 1);
    const Document& document = opened.documents.front();
    CHECK(document.reading != Reading::complete);
    REQUIRE(!document.remarks.empty());
    CHECK(document.remarks.front().code == Code::limit_reached);
    CHECK(document.text == "ett\n");
}

TEST_CASE("pdf: a table of places that is none makes the reading partial, a sound one does not") {
    if (extract::find_program("pdftotext").empty()) {
        MESSAGE("pdftotext is not installed: not tried");
        return;
    }
    const std::string objects = pdf_of({{{72, 700, "Protokoll"}}});
    const std::string body = objects.substr(0, objects.rfind("trailer"));
    const auto place = [&](const std::string& object) {
        const std::string digits = std::to_string(body.find("\n" + object + " 0 obj") + 1);
        return std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    };
    const std::string places =
        " 65535 f \n" + place("1") + place("2") + place("3") + "10 2\n" + place("10") + place("11");
    const std::string end = "trailer\n<< /Root 1 0 R /Size 12 >>\nstartxref\n" +
                            std::to_string(body.size()) + "\n%%EOF\n";
    struct Row {
        std::string name;
        std::string table;
        Reading expected;
    };
    const Row rows[] = {
        {"sound", "xref\n0 4\n0000000000" + places, Reading::complete},
        {"no numbers", "xref\n0 4\n99zz999000" + places, Reading::partial},
        {"something else stands there", "yref\n0 4\n0000000000" + places, Reading::partial},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto opened = extract::open_input({"a.pdf", body + row.table + end}, {});
        REQUIRE(opened.documents.size() == 1);
        CHECK(opened.documents.front().text == "Protokoll\n");
        CHECK(opened.documents.front().reading == row.expected);
    }
}

TEST_CASE("pdf: a stream without a word that unpacks to much more than a page is told") {
    if (extract::find_program("pdftotext").empty()) {
        MESSAGE("pdftotext is not installed: not tried");
        return;
    }
    extract::Options tight;
    tight.limits.part_bytes = 1000;
    tight.limits.archive_ratio = 2;
    const auto open = [](const extract::Options& options) {
        const auto opened = extract::open_input({"a.pdf", blank_pdf()}, options);
        REQUIRE(opened.documents.size() == 1);
        REQUIRE(!opened.documents.front().remarks.empty());
        return opened.documents.front().remarks.front();
    };
    CHECK(open({}).code == Code::no_text_layer);
    CHECK(open(tight).code == Code::limit_reached);
    CHECK(open(tight).arguments.front() == "2 (--max-zip-ratio)");
}
