// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/package.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "extract/formats/reader.hpp"
#include "graph/base/late_library.hpp"

namespace mandat::extract::formats {
namespace {

constexpr std::size_t ratio_counts_from = 1'000'000;  // bytes; small parts pack to nearly nothing

#define MANDAT_LATE(name) decltype(::name)* const name = library.find<decltype(::name)>(#name)

/// What unpacks, by its own names.
struct Unpacking {
    LateLibrary library{"libarchive.so.13"};
    MANDAT_LATE(archive_entry_filetype);
    MANDAT_LATE(archive_entry_is_encrypted);
    MANDAT_LATE(archive_entry_pathname);
    MANDAT_LATE(archive_entry_pathname_utf8);
    MANDAT_LATE(archive_error_string);
    MANDAT_LATE(archive_read_data);
    MANDAT_LATE(archive_read_free);
    MANDAT_LATE(archive_read_new);
    MANDAT_LATE(archive_read_next_header);
    MANDAT_LATE(archive_read_open_memory);
    MANDAT_LATE(archive_read_support_format_zip);
#undef MANDAT_LATE
};

const Unpacking& unpacking() {
    static const Unpacking all;
    return all;
}

struct ZipClose {
    void operator()(struct archive* zip) const { unpacking().archive_read_free(zip); }
};
using Zip = std::unique_ptr<struct archive, ZipClose>;

Refusal damaged(struct archive* zip) {
    const char* const why = zip == nullptr ? nullptr : unpacking().archive_error_string(zip);
    const std::string text = why == nullptr ? "" : why;
    if (text.find("ncrypt") != std::string::npos || text.find("assphrase") != std::string::npos)
        return {Code::encrypted_input, ""};
    return {Code::damaged_docx, ""};
}

Zip open_zip(std::string_view bytes) {
    Zip zip(unpacking().archive_read_new());
    if (zip == nullptr || unpacking().archive_read_support_format_zip(zip.get()) != ARCHIVE_OK ||
        unpacking().archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        throw damaged(zip.get());
    return zip;
}

/// The next entry with a name, or none at the end.
struct archive_entry* next_entry(struct archive* zip) {
    struct archive_entry* entry = nullptr;
    const int status = unpacking().archive_read_next_header(zip, &entry);
    if (status == ARCHIVE_EOF) return nullptr;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) throw damaged(zip);
    return entry;
}

std::string entry_name(struct archive_entry* entry) {
    const char* name = unpacking().archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = unpacking().archive_entry_pathname(entry);
    return name == nullptr ? std::string{} : std::string(name);
}

/// How many names the list at the end of a zip says that it has. libarchive tells of those that
/// lead to one place only one.
std::size_t declared_names(std::string_view bytes) {
    constexpr std::size_t end_size = 22;
    constexpr std::size_t count_at = 10;
    const std::size_t at = bytes.rfind("PK\x05\x06");
    if (at == std::string_view::npos || at + end_size > bytes.size()) return 0;
    const auto low = static_cast<unsigned char>(bytes[at + count_at]);
    const auto high = static_cast<unsigned char>(bytes[at + count_at + 1]);
    return low + 256U * high;
}

}  // namespace

Package::Package(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {
    if (!prepare()) throw Refusal{Code::unreadable_input, "@no_program libarchive13"};
    if (declared_names(bytes) > limits.archive_entries)
        throw LimitReached{&Limits::archive_entries};
    const Zip zip = open_zip(bytes);
    while (struct archive_entry* const entry = next_entry(zip.get())) {
        if (names_.size() >= limits.archive_entries) throw LimitReached{&Limits::archive_entries};
        if (unpacking().archive_entry_is_encrypted(entry) != 0) encrypted_ = true;
        if (unpacking().archive_entry_filetype(entry) == AE_IFREG)
            names_.push_back(entry_name(entry));
    }
    if (names_.empty()) throw Refusal{Code::damaged_docx, ""};
}

bool Package::prepare() { return unpacking().archive_read_new != nullptr; }

bool Package::has(std::string_view name) const { return times(name) > 0; }

std::size_t Package::times(std::string_view name) const {
    return static_cast<std::size_t>(std::count(names_.begin(), names_.end(), name));
}

void Package::load(const std::function<bool(const std::string&)>& wanted) {
    const Zip zip = open_zip(bytes_);
    std::size_t all = 0;
    std::array<char, 65536> buffer{};
    while (struct archive_entry* const entry = next_entry(zip.get())) {
        const std::string name = entry_name(entry);
        if (unpacking().archive_entry_filetype(entry) != AE_IFREG || !wanted(name)) continue;
        if (unpacking().archive_entry_is_encrypted(entry) != 0)
            throw Refusal{Code::encrypted_input, ""};
        std::string bytes;
        while (true) {
            const la_ssize_t n =
                unpacking().archive_read_data(zip.get(), buffer.data(), buffer.size());
            if (n < 0) throw damaged(zip.get());
            if (n == 0) break;
            const auto size = static_cast<std::size_t>(n);
            bytes.append(buffer.data(), size);
            all += size;
            if (bytes.size() > limits_.part_bytes) throw LimitReached{&Limits::part_bytes};
            if (all > limits_.archive_bytes) throw LimitReached{&Limits::archive_bytes};
            if (all > ratio_counts_from && all / limits_.archive_ratio > bytes_.size())
                throw LimitReached{&Limits::archive_ratio};
        }
        parts_.try_emplace(name, std::move(bytes));
    }
}

std::string_view Package::part(std::string_view name) const {
    const auto found = parts_.find(name);
    return found == parts_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace mandat::extract::formats
