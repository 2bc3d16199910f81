// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/convert/format.hpp"
#include "extract/formats/package.hpp"
#include "extract/formats/reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";

/// The main part may lie anywhere; what is embedded or pictured is not opened.
bool is_docx_part(const std::string& name) {
    if (name.ends_with(".rels"))
        return name == "_rels/.rels" || name == "word/_rels/document.xml.rels";
    const bool aside = name.starts_with("docProps/") || name.starts_with("customXml/") ||
                       name.find("/theme/") != std::string::npos ||
                       name.find("/embeddings/") != std::string::npos;
    return name.ends_with(".xml") && !aside;
}

/// Names that the system of whoever packed it left behind, and what hides. "../" hides nothing: a
/// name is no path here.
bool is_left_behind(std::string_view name) {
    if (name.starts_with("__MACOSX/")) return true;
    while (name.starts_with("../")) name.remove_prefix(3);
    return name.starts_with('.') || name.find("/.") != std::string_view::npos;
}

/// A name as it is shown. Windows packed with names in the letters of DOS, without saying so.
std::string shown_name(const std::string& name) {
    struct DosLetter {
        unsigned char byte;
        std::string_view letter;
    };
    constexpr std::array<DosLetter, 9> letters = {{{0x86, "å"},
                                                   {0x84, "ä"},
                                                   {0x94, "ö"},
                                                   {0x8F, "Å"},
                                                   {0x8E, "Ä"},
                                                   {0x99, "Ö"},
                                                   {0x82, "é"},
                                                   {0x90, "É"},
                                                   {0x81, "ü"}}};
    constexpr std::size_t longest = 200;  // code points
    std::string out;
    if (utf8::valid(name)) {
        out = name;
    } else {
        for (const char c : name) {
            const auto byte = static_cast<unsigned char>(c);
            const auto* const found =
                std::find_if(letters.begin(), letters.end(),
                             [byte](const DosLetter& one) { return one.byte == byte; });
            if (byte < 0x80) {
                out += c;
            } else {
                out += found == letters.end() ? std::string_view("_") : found->letter;
            }
        }
    }
    return clean_text(utf8::prefix(std::string_view(out), longest));
}

void read_archive(Package& package, Reply& reply) {
    reply.format = "zip";
    std::size_t others = 0;
    package.load(
        [](const std::string& name) { return !is_left_behind(name) && !promises_data(name); });
    for (const std::string& name : package.names())
        others += !is_left_behind(name) && promises_data(name) ? 1U : 0U;
    for (const auto& [name, bytes] : package.parts()) {
        const Format format = detect_format(bytes);
        if (format == Format::other || format == Format::picture) {
            ++others;
        } else {
            reply.parts.push_back({shown_name(name), bytes});
        }
    }
    reply.others = others;
}

}  // namespace

void read_zip(std::string_view bytes, const Limits& limits, Reply& reply) {
    Package package(bytes, limits);
    if (package.is_encrypted()) throw Refusal{Code::encrypted_input, ""};
    if (package.has("mimetype")) {
        package.load([](const std::string& name) {
            return name == "mimetype" || name == "content.xml" || name == "styles.xml" ||
                   name == "META-INF/manifest.xml";
        });
        if (!package.part("mimetype").starts_with(odt_type))
            throw Refusal{Code::unreadable_input, "OpenDocument"};
        read_odt(package, limits, reply);
    } else if (package.has("[Content_Types].xml")) {
        package.load(is_docx_part);
        if (package.has("xl/workbook.xml")) throw Refusal{Code::unreadable_input, "XLSX"};
        if (package.has("ppt/presentation.xml")) throw Refusal{Code::unreadable_input, "PPTX"};
        read_docx(package, limits, reply);
    } else {
        read_archive(package, reply);
    }
}

}  // namespace mandat::extract::formats
