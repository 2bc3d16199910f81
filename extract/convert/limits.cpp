// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/limits.hpp"

#include <algorithm>
#include <array>

namespace mandat::extract {
namespace {

constexpr std::array limit_rows = {
    LimitRow{&Limits::archive_entries, "max-zip-entries", "Högst N namn i en zip eller DOCX",
             "At most N names in a zip or DOCX"},
    LimitRow{&Limits::part_bytes, "max-part-bytes", "Högst N byte i en uppackad del",
             "At most N bytes in one unpacked part"},
    LimitRow{&Limits::archive_bytes, "max-unpacked-bytes", "Högst N byte uppackat ur en fil",
             "At most N bytes unpacked from one file"},
    LimitRow{&Limits::archive_ratio, "max-zip-ratio", "Högst N gånger större uppackat än packat",
             "At most N times larger unpacked than packed"},
    LimitRow{&Limits::xml_depth, "max-xml-depth", "Högst N element inuti varandra",
             "At most N elements within each other"},
    LimitRow{&Limits::xml_nodes, "max-xml-nodes", "Högst N element i en del",
             "At most N elements in one part"},
    LimitRow{&Limits::attribute_bytes, "max-attribute-bytes", "Högst N byte i ett attribut",
             "At most N bytes in one attribute"},
    LimitRow{&Limits::attributes, "max-attributes", "Högst N attribut på ett element i en webbsida",
             "At most N attributes of one element of a web page"},
    LimitRow{&Limits::pages, "max-pages", "Högst N sidor av en PDF", "At most N pages of a PDF"},
    LimitRow{&Limits::text_bytes, "max-text-bytes", "Högst N byte text ur ett dokument",
             "At most N bytes of text from one document"},
    LimitRow{&Limits::line_bytes, "max-line-bytes", "Högst N byte på en rad",
             "At most N bytes on one line"},
    LimitRow{&Limits::memory_bytes, "max-memory", "Högst N byte minne för en omvandling",
             "At most N bytes of memory for one conversion"},
    LimitRow{&Limits::cpu_seconds, "max-cpu-seconds", "Högst N sekunders räknande per dokument",
             "At most N seconds of computing for one document"},
    LimitRow{&Limits::wall_seconds, "max-seconds", "Högst N sekunder per dokument",
             "At most N seconds for one document"},
    LimitRow{&Limits::ocr_seconds, "max-ocr-seconds", "Högst N sekunder per bild som tolkas",
             "At most N seconds for one picture that is recognised"},
};
static_assert(limit_rows.size() * sizeof(std::size_t) == sizeof(Limits), "a limit has no flag");

}  // namespace

std::span<const LimitRow> limit_table() { return limit_rows; }

std::string_view flag_of(std::size_t Limits::*value) {
    const auto row = std::find_if(limit_rows.begin(), limit_rows.end(),
                                  [value](const LimitRow& one) { return one.value == value; });
    return row == limit_rows.end() ? std::string_view{} : row->flag;
}

}  // namespace mandat::extract
