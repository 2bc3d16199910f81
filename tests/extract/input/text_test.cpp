// SPDX-License-Identifier: Apache-2.0
#include "extract/input/text.hpp"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/input/decode.hpp"
#include "graph/base/utf8.hpp"

using namespace mandat;
using namespace std::string_literals;
using extract::Text;

namespace {

/// Line `number` (1-based) of some bytes, split at '\n' alone.
std::string line_of(std::string_view bytes, int number) {
    for (; number > 1; --number) bytes.remove_prefix(bytes.find('\n') + 1);
    return std::string(bytes.substr(0, bytes.find('\n')));
}

Span span_of(const Text& text, std::string_view words) {
    const std::size_t at = text.plain().find(words);
    REQUIRE(at != std::string_view::npos);
    return {at, at + words.size()};
}

/// The code of the remark for bytes that are no text; nothing when they are.
std::optional<Code> refused(std::string_view bytes) {
    Diagnostics remarks;
    const auto text = extract::read_text(bytes, "x.txt", remarks);
    if (text) return std::nullopt;
    REQUIRE(remarks.size() == 1);
    return remarks.front().code;
}

}  // namespace

TEST_CASE("text: every encoding of the same words gives the same words") {
    const std::string utf8 = "Åre över\nKrokom";
    struct Row {
        std::string_view name;
        std::string bytes;
        std::string_view encoding;
    };
    const Row rows[] = {
        {"UTF-8", utf8, "UTF-8"},
        {"UTF-8 with a mark", "\xEF\xBB\xBF" + utf8, "UTF-8"},
        {"Windows-1252", "\xC5re \xF6ver\nKrokom", "Windows-1252"},
        {"UTF-16, little end first",
         "\xFF\xFE\xC5\0r\0e\0 \0\xF6\0v\0e\0r\0\n\0K\0r\0o\0k\0o\0m\0"s, "UTF-16LE"},
        {"UTF-16, big end first", "\xFE\xFF\0\xC5\0r\0e\0 \0\xF6\0v\0e\0r\0\n\0K\0r\0o\0k\0o\0m"s,
         "UTF-16BE"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CAPTURE(row.encoding);
        const auto decoded = extract::decode(row.bytes);
        CHECK(decoded.text == utf8);
        CHECK(decoded.encoding == row.encoding);
        CHECK(decoded.refusal.empty());
        Diagnostics remarks;
        const auto text = extract::read_text(row.bytes, "x.txt", remarks);
        REQUIRE(text.has_value());
        CHECK(text->content() == utf8);
        const bool told = !remarks.empty() && remarks.front().code == Code::odd_encoding;
        CHECK(told == (row.encoding != "UTF-8"));
    }
}

TEST_CASE("text: encodings without a mark are told by the text they would give") {
    struct Row {
        std::string_view name;
        std::string bytes;
        std::string_view encoding;
        std::string_view text;
    };
    const Row rows[] = {
        {"UTF-16, little end first", "\xC5\0r\0e\0 \0o\0v\0e\0r\0"s, "UTF-16LE", "Åre over"},
        {"UTF-16, big end first", "\0\xC5\0r\0e\0 \0o\0v\0e\0r"s, "UTF-16BE", "Åre over"},
        {"UTF-32, little", "\xFF\xFE\0\0\xC5\0\0\0r\0\0\0"s, "UTF-32LE", "År"},
        {"UTF-32, big", "\0\0\xFE\xFF\0\0\0\xC5\0\0\0r"s, "UTF-32BE", "År"},
        {"UTF-32, no character", "\0\0\xFE\xFF\0\0\xD8\0\0\x11\0\0"s, "UTF-32BE",
         "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"Mac", "\x81re \x9Aver h\x8Ar p\x8C", "Mac Roman", "Åre över här på"},
        {"DOS", "\x8Fre \x94ver h\x84r p\x86", "DOS 850", "Åre över här på"},
        {"too little to tell", "\x81re", "Windows-1252", "\xEF\xBF\xBDre"},
        {"UTF-8 cut in a letter", "Åre över här h\xC3", "UTF-8 (\xEF\xBF\xBD)",
         "Åre över här h\xEF\xBF\xBD"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto decoded = extract::decode(row.bytes);
        CHECK(decoded.encoding == row.encoding);
        CHECK(decoded.text == row.text);
    }
}

TEST_CASE("text: Windows-1252 has its own dashes and quotation marks") {
    CHECK(extract::decode("\x96 \x94 \x80 \xE9").text == "– ” € é");
    CHECK(extract::decode("\x81\xE5").text == "\xEF\xBF\xBDå");
}

TEST_CASE("text: a pair of UTF-16 surrogates is one character, half a pair is none") {
    CHECK(extract::decode("\xFF\xFE\x3D\xD8\x00\xDE"s).text == "\xF0\x9F\x98\x80");
    CHECK(extract::decode("\xFF\xFE\x3D\xD8\x61\x00"s).text ==
          "\xEF\xBF\xBD"
          "a");
    CHECK(extract::decode("\xFF\xFE\x61\x00\x62"s).text == "a");
}

TEST_CASE("text: what is no text is refused with a reason") {
    struct Row {
        std::string_view name;
        std::string bytes;
        Code expected;
    };
    const Row rows[] = {
        {"nothing", "", Code::empty_input},
        {"blanks", " \n\t\r\n ", Code::empty_input},
        {"only a byte order mark", "\xEF\xBB\xBF", Code::empty_input},
        {"NUL in one of three", "Pr\0o\0k\0ll"s, Code::unreadable_input},
        {"NUL beside bytes that are no UTF-8", "Protokoll\0 \xE5r 2025"s, Code::unreadable_input},
        {"control characters", std::string(50, '\x02') + "text", Code::unreadable_input},
        {"PDF", "%PDF-1.7\n1 0 obj", Code::unreadable_input},
        {"DOCX", "PK\x03\x04\x14\0\x06\0"s, Code::unreadable_input},
        {"old Word", "\xD0\xCF\x11\xE0\xA1\xB1", Code::unreadable_input},
        {"PNG", "\x89PNG\r\n", Code::unreadable_input},
        {"RTF", "{\\rtf1 Protokoll}", Code::unreadable_input},
        {"gzip", "\x1F\x8B\x08", Code::unreadable_input},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(refused(row.bytes) == row.expected);
    }
    CHECK_FALSE(refused("Protokoll").has_value());
}

TEST_CASE("text: a quote is an exact substring of its line, whatever was normalised") {
    struct Row {
        std::string_view name;
        std::string bytes;
        std::string_view words;  ///< as they stand in `plain`
        int line;
        int column;
    };
    const Row rows[] = {
        {"plain", "Namn\nAnna Aberg, Åre", "Åre", 2, 13},
        {"windows line ends", "Namn\r\nAnna Aberg, Åre\r\n", "Åre", 2, 13},
        {"no-break space",
         "Namn\nAnna\xC2\xA0"
         "Aberg, Åre",
         "Anna Aberg", 2, 1},
        {"soft hyphen", "Namn\nkom\xC2\xADmunen", "kommunen", 2, 5},
        {"letters and rings apart", "Namn\n  A\xCC\x8Are", "Åre", 2, 3},
        {"zero-width space", "Namn\nAn\xE2\x80\x8Bna Aberg", "Anna", 2, 1},
        {"control character", "Namn\nBo\x1b[2J Lindberg", "Lindberg", 2, 8},
        {"words apart from an odd character",
         "Namn\n\xE2\x80\xAE"
         "Bo\xE2\x80\xAC Lindberg",
         "Lindberg", 2, 6},
        {"bold", "Namn\n**Anna** Aberg", "Anna", 2, 3},
        {"tag", "Namn\n<b>Anna</b> Aberg", "Anna", 2, 4},
        {"column in code points", "åäö Anna", "Anna", 1, 5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Text text(row.bytes);
        const Evidence evidence = text.evidence(span_of(text, row.words), "rule");
        CHECK(evidence.line == row.line);
        CHECK(evidence.column == row.column);
        const std::string line = line_of(row.bytes, row.line);
        const auto column = static_cast<std::size_t>(evidence.column) - 1;
        CHECK(line.substr(utf8::prefix(line, column).size()).starts_with(evidence.quote));
        CHECK_FALSE(evidence.quote.empty());
        CHECK(line_of(row.bytes, row.line).find(evidence.quote) != std::string::npos);
    }
}

TEST_CASE("text: no quote holds a character that deceives, and words are quoted, not the line") {
    struct Row {
        std::string_view name;
        std::string line;
        std::string_view words;
        std::string_view quote;
    };
    const Row rows[] = {
        {"no-break space", "Bo\xC2\xA0Lind, Berg", "Bo Lind", "Bo\xC2\xA0Lind"},
        {"ligature", "kan\xEF\xAC\x81n Berg", "kanfin", "kan\xEF\xAC\x81n"},
        {"rings apart", "A\xCC\x8Are, Berg", "Åre", "A\xCC\x8Are"},
        {"zero width", "An\xE2\x80\x8Bna Aberg", "Anna Aberg", "na Aberg"},
        {"turned", "Karl \xE2\x80\xAEgreB\xE2\x80\xAC Lind", "Karl greB Lind", "Karl"},
        {"terminal", "Bo\x1b]0;x\x07 Lind", "Bo ]0;x  Lind", "Lind"},
        {"one of the old controls",
         "Anna\xC2\x9B"
         "2J Berg",
         "Anna 2J Berg", "2J Berg"},
        {"no character at all", "Bo\xEF\xBF\xBE Ek", "Bo  Ek", "Ek"},
        {"tags", "Bo\xF3\xA0\x81\x81 Ek", "Bo Ek", "Ek"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Text text(row.line);
        CHECK(text.evidence(span_of(text, row.words), "rule").quote == row.quote);
    }
}

TEST_CASE("text: a line of half a megabyte is not quoted whole, however it was changed") {
    const std::string blanks = "\xC2\xA0";
    std::string line;
    while (line.size() < 500'000) line += "Anna" + blanks + "Berg, ";
    const Text text(line);
    const Evidence whole = text.evidence({0, text.content().size()}, "rule");
    CHECK(whole.quote.size() <= 4000);
    CHECK(line.starts_with(whole.quote));
    const std::size_t last = text.plain().rfind("Anna");
    const Evidence end = text.evidence({last, last + 9}, "rule");
    CHECK(end.quote == "Anna" + blanks + "Berg");
    CHECK(end.column ==
          static_cast<int>(utf8::length(std::string_view(line).substr(0, line.rfind("Anna")))) + 1);
}

TEST_CASE("text: evidence is cut to its first line and its blanks dropped") {
    const Text text("  Anna Aberg  \nBo Dahl");
    const Evidence evidence = text.evidence({0, text.content().size()}, "rule", 4);
    CHECK(evidence.quote == "Anna Aberg");
    CHECK(evidence.line == 1);
    CHECK(evidence.column == 3);
    CHECK(evidence.paragraph == 4);
    CHECK(evidence.rule == "rule");
}

TEST_CASE("text: markup is blanked, byte for byte, and headings keep their level") {
    struct Row {
        std::string_view line;
        std::string_view plain;
        int level;
    };
    const Row rows[] = {
        {"## § 9 Plan", "   § 9 Plan", 2},
        {"**Namn:** Anna", "  Namn:   Anna", 0},
        {"<b>Namn</b> Anna", "   Namn     Anna", 0},
        {"a\\_b", "a _b", 0},
        {"> Citat", "  Citat", 0},
        {"* punkt", "- punkt", 0},
        {"`kod`", " kod ", 0},
        {"3 < 5 och 7 > 2", "3 < 5 och 7 > 2", 0},
        {"A & B", "A & B", 0},
        {"ska ~~inte~~ göra", "ska          göra", 0},
        {"ska <del>inte</del> göra", "ska                 göra", 0},
        {"<s>a", "   a", 0},
        {"~~ a", "~~ a", 0},
        {"~~~~ a", "~~~~ a", 0},
        {"####### sju", "        sju", 6},
        {"vanlig rad", "vanlig rad", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Text text(row.line);
        CHECK(text.plain() == row.plain);
        CHECK(text.content() == row.line);
        CHECK(text.heading_level(0) == row.level);
    }
}

TEST_CASE("text: lines keep the numbers of the input") {
    const Text text("ett\n\ntre\n");
    REQUIRE(text.line_count() == 4);
    CHECK(text.plain(text.line(2)) == "tre");
    CHECK(text.line(1).empty());
    CHECK(text.line_at(text.line(2).begin) == 2);
    CHECK(text.line_at(text.line(2).end) == 2);
    CHECK(text.line_at(0) == 0);
}

TEST_CASE("text: odd characters are remarked once a kind, with their line") {
    Diagnostics remarks;
    const auto text = extract::read_text(
        "ett\ntv\x01å\ntre\x01\n\xE2\x80\xAE"
        "fyra\nfem\xE2\x80\x8B\n" +
            std::string(200, 'x'),
        "x", remarks);
    REQUIRE(text.has_value());
    REQUIRE(remarks.size() == 3);
    CHECK(remarks[0].code == Code::control_characters);
    CHECK(remarks[0].line == 2);
    CHECK(remarks[1].code == Code::bidi_characters);
    CHECK(remarks[1].line == 4);
    CHECK(remarks[2].code == Code::invisible_characters);
    CHECK(remarks[2].line == 5);
}

TEST_CASE("text: a word of two alphabets is remarked where it stands, once") {
    Diagnostics remarks;
    const auto text = extract::read_text("Namn\nBo, \u0410nna Berg\n\u0410nna, Пётр, 5 µg, Ωmega\n",
                                         "x", remarks);
    REQUIRE(text.has_value());
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0].code == Code::mixed_script);
    CHECK(remarks[0].line == 2);
    CHECK(remarks[0].column == 5);
    CHECK(remarks[0].quote == "\u0410nna");
    CHECK(remarks[1].quote == "Ωmega");
}

TEST_CASE("text: heads and feet of pages are no text, headings that differ by their number stay") {
    const Text text(
        "Kommunstyrelsen\n1 (3)\n\nKs § 51\n\nGatubelysning\n\nNämnden beslutar.\n\n"
        "Justerandes sign\nUtdragsbestyrkande\n\n"
        "Kommunstyrelsen\n2 (3)\n\nKs § 52\n\nSnöröjning\n\nNämnden avslår.\n\n"
        "Justerandes sign\nUtdragsbestyrkande\n\n"
        "Kommunstyrelsen\n3 (3)\n\nKs § 53\n\nBadplatser\n\nNämnden noterar.\n");
    const std::string_view plain = text.plain();
    for (const std::string_view kept : {"Ks § 51", "Ks § 52", "Ks § 53", "Snöröjning"}) {
        CAPTURE(kept);
        CHECK(plain.find(kept) != std::string_view::npos);
    }
    for (const std::string_view gone : {"2 (3)", "3 (3)", "Justerandes", "Utdragsbestyrkande"}) {
        CAPTURE(gone);
        CHECK(plain.find(gone) == std::string_view::npos);
    }
    // The body's name is kept where it stands first: that is the title.
    CHECK(plain.find("Kommunstyrelsen") == plain.rfind("Kommunstyrelsen"));
    CHECK(text.content().size() == plain.size());
}
