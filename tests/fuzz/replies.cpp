// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/replies.hpp"

#include <zlib.h>

#include "extract/formats/reader.hpp"
#include "tests/fuzz/promise.hpp"

namespace mandat::fuzz {
namespace {

void add_number(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
}

/// What stands both before a part and in the list at the end.
std::string zip_fields(const NamedPart& part) {
    std::string out;
    for (const std::size_t field : {20, 0, 0, 0, 33}) add_number(out, field, 2);
    const auto* const bytes = reinterpret_cast<const Bytef*>(part.bytes.data());
    add_number(out, ::crc32(0, bytes, static_cast<uInt>(part.bytes.size())), 4);
    add_number(out, part.bytes.size(), 4);
    add_number(out, part.bytes.size(), 4);
    add_number(out, part.name.size(), 2);
    add_number(out, 0, 2);
    return out;
}

}  // namespace

void check_reader(const ReadFormat& read, std::string_view bytes) {
    extract::Limits limits;
    limits.text_bytes = 1'000'000;
    limits.part_bytes = 1'000'000;
    limits.archive_bytes = 2'000'000;
    extract::Reply reply;
    try {
        read(bytes, limits, reply);
    } catch (const extract::formats::Refusal& refusal) {
        reply.remarks.push_back({refusal.code, 0, refusal.argument});
        reply.text.clear();
    } catch (const extract::formats::LimitReached& reached) {
        hold(!extract::flag_of(reached.limit).empty(), "a limit that is reached has a flag");
        return;
    }
    if (reply.format.empty()) reply.format = "zip";
    const auto taken = extract::read_reply(extract::write_reply(reply), limits);
    hold(taken.has_value(), "the parent takes what the child says");
    hold(taken->text == reply.text, "the text arrives as it was sent");
    hold(taken->parts.size() == reply.parts.size(), "all parts arrive");
}

std::string stored_zip(const std::vector<NamedPart>& parts) {
    std::string out;
    std::string list;
    for (const NamedPart& part : parts) {
        const std::string fields = zip_fields(part);
        list += "PK\x01\x02";
        add_number(list, 20, 2);
        list += fields;
        add_number(list, 0, 2);
        add_number(list, 0, 2);
        add_number(list, 0, 2);
        add_number(list, 0, 4);
        add_number(list, out.size(), 4);
        list += part.name;
        out += "PK\x03\x04" + fields + part.name;
        out += part.bytes;
    }
    const std::size_t begin = out.size();
    out += list + "PK\x05\x06";
    add_number(out, 0, 4);
    add_number(out, parts.size(), 2);
    add_number(out, parts.size(), 2);
    add_number(out, list.size(), 4);
    add_number(out, begin, 4);
    add_number(out, 0, 2);
    return out;
}

std::vector<std::string_view> pieces_of(std::string_view bytes) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t end = bytes.find('\0');
        out.push_back(bytes.substr(0, end));
        if (end == std::string_view::npos) return out;
        bytes.remove_prefix(end + 1);
    }
}

}  // namespace mandat::fuzz
