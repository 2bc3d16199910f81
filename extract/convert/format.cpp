// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

using namespace std::string_view_literals;

struct FormatSign {
    std::string_view bytes;
    Format format;
};
constexpr std::array format_signs = {
    FormatSign{"PK\x03\x04"sv, Format::zip},
    FormatSign{"PK\x05\x06"sv, Format::zip},
    FormatSign{"\x89PNG\r\n"sv, Format::picture},
    FormatSign{"\xFF\xD8\xFF"sv, Format::picture},
    FormatSign{"II*\0"sv, Format::picture},
    FormatSign{"MM\0*"sv, Format::picture},
    FormatSign{"\xD0\xCF\x11\xE0"sv, Format::other},
    FormatSign{"GIF8"sv, Format::other},
    FormatSign{"\x1F\x8B"sv, Format::other},
    FormatSign{"SQLite format 3"sv, Format::other},
    FormatSign{"\x7F"
               "ELF"sv,
               Format::other},
    FormatSign{"{\\rtf"sv, Format::other},
};

/// Passes over blanks, comments and a declaration of XML.
std::string_view first_tag(std::string_view text) {
    while (true) {
        const std::size_t at = text.find_first_not_of(" \t\r\n\f");
        if (at == std::string_view::npos) return {};
        text.remove_prefix(at);
        const std::string_view close = text.starts_with("<!--")    ? "-->"sv
                                       : text.starts_with("<?xml") ? "?>"sv
                                                                   : ""sv;
        if (close.empty()) return text;
        const std::size_t end = text.find(close);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + close.size());
    }
}

/// UTF-16 as the ASCII in it, which is all a tag needs.
std::string ascii_of(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xFE") && !bytes.starts_with("\xFE\xFF")) return std::string(bytes);
    std::string out;
    for (const char c : bytes.substr(2)) {
        if (c != '\0') out += c;
    }
    return out;
}

bool is_html(std::string_view head) {
    const std::string low = utf8::lower(first_tag(head).substr(0, 64));
    constexpr std::array starts = {"<!doctype html"sv, "<html"sv, "<head>"sv, "<body"sv,
                                   "<head "sv};
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return low.starts_with(start); });
}

struct Ending {
    std::string_view ending;
    Format format;
};
constexpr std::array format_endings = {
    Ending{".pdf", Format::pdf},      Ending{".docx", Format::docx},
    Ending{".odt", Format::odt},      Ending{".html", Format::html},
    Ending{".htm", Format::html},     Ending{".zip", Format::zip},
    Ending{".txt", Format::text},     Ending{".text", Format::text},
    Ending{".md", Format::text},      Ending{".markdown", Format::text},
    Ending{".png", Format::picture},  Ending{".jpg", Format::picture},
    Ending{".jpeg", Format::picture}, Ending{".tif", Format::picture},
    Ending{".tiff", Format::picture},
};

constexpr std::array data_endings = {
    ".json"sv, ".jsonl"sv, ".csv"sv,     ".tsv"sv,  ".xml"sv, ".svg"sv,  ".css"sv, ".js"sv,
    ".ts"sv,   ".py"sv,    ".sh"sv,      ".c"sv,    ".cpp"sv, ".h"sv,    ".hpp"sv, ".dot"sv,
    ".gv"sv,   ".gexf"sv,  ".graphml"sv, ".yaml"sv, ".yml"sv, ".toml"sv, ".ini"sv, ".cfg"sv,
    ".log"sv,  ".sql"sv,   ".db"sv,      ".eml"sv,  ".ics"sv, ".vcf"sv,  ".url"sv, ".lnk"sv,
    ".ps"sv,   ".eps"sv,   ".bib"sv,     ".xsl"sv,  ".xsd"sv, ".dtd"sv,  ".map"sv, ".bak"sv,
    ".tmp"sv,  ".xlsx"sv,  ".xlsm"sv,    ".pptx"sv, ".ods"sv, ".odp"sv,  ".odg"sv, ".jar"sv,
    ".epub"sv, ".apk"sv};

}  // namespace

bool promises_data(std::string_view path) {
    const std::string low = utf8::lower(path);
    return std::any_of(data_endings.begin(), data_endings.end(),
                       [&](std::string_view ending) { return low.ends_with(ending); });
}

Format detect_format(std::string_view bytes) {
    std::string_view head = bytes.substr(0, detection_bytes);
    for (const FormatSign& sign : format_signs) {
        if (head.starts_with(sign.bytes)) return sign.format;
    }
    // Readers of PDF take up to 1024 bytes of anything before the header.
    constexpr std::size_t before_pdf = 1024;
    const std::size_t pdf = head.substr(0, before_pdf + 5).find("%PDF-");
    if (pdf == 0) return Format::pdf;
    if (pdf != std::string_view::npos &&
        head.substr(0, pdf).find_first_of("\0\xFF"sv) != std::string_view::npos)
        return Format::pdf;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    return is_html(ascii_of(head)) ? Format::html : Format::text;
}

std::string_view name_of(Format format) {
    switch (format) {
        case Format::html: return "html";
        case Format::pdf: return "pdf";
        case Format::zip: return "zip";
        case Format::docx: return "docx";
        case Format::odt: return "odt";
        case Format::picture: return "picture";
        default: return "text";
    }
}

Format promised_by(std::string_view path) {
    const std::string low = utf8::lower(path);
    for (const Ending& one : format_endings) {
        if (low.ends_with(one.ending)) return one.format;
    }
    return Format::other;
}

}  // namespace mandat::extract
