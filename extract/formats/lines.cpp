// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/formats/reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

/// Well-formed UTF-8 whatever comes in.
std::string well_formed(std::string_view text) {
    if (utf8::valid(text)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto d = utf8::decode(text, at);
        utf8::append(out, d.code);
        at += std::max<std::size_t>(d.size, 1);
    }
    return out;
}

}  // namespace

void Lines::add(std::string_view text) {
    while (true) {
        const std::size_t end = text.find('\n');
        add_line(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

void Lines::add_line(std::string_view line) {
    const bool hidden = line.find(hidden_mark) != std::string_view::npos;
    const bool struck = line.find(struck_mark) != std::string_view::npos;
    std::string words = well_formed(line);
    std::erase_if(words, [](char c) { return c == hidden_mark || c == struck_mark; });
    while (!words.empty() && (words.back() == ' ' || words.back() == '\t')) words.pop_back();
    if (words.empty() && blank_ && !struck) return;
    if (words.size() > limits_.line_bytes) throw LimitReached{&Limits::line_bytes};
    if (reply_.text.size() + words.size() + 1 > limits_.text_bytes)
        throw LimitReached{&Limits::text_bytes};
    ++count_;
    if (hidden) reply_.remarks.push_back({Code::hidden_text, count_, "@hidden_text"});
    if (struck) reply_.remarks.push_back({Code::hidden_text, count_, "@struck_text"});
    blank_ = words.empty();
    reply_.text += words;
    reply_.text += '\n';
}

void Lines::separate() {
    if (!blank_) add_line("");
}

void Lines::begin_page(std::size_t pending) { reply_.pages.push_back(count_ + pending); }

std::vector<std::string> rows_of(const std::vector<std::vector<std::string>>& cells) {
    std::size_t height = 0;
    for (const auto& cell : cells) height = std::max(height, cell.size());
    std::vector<std::string> out;
    for (std::size_t k = 0; k < height; ++k) {
        std::string row;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c > 0) row += '\t';
            if (k < cells[c].size()) row += cells[c][k];
        }
        while (!row.empty() && row.back() == '\t') row.pop_back();
        out.push_back(std::move(row));
    }
    return out;
}

std::string clean_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n' || c == '\r') {
            out += ' ';
        } else if (byte >= 0x20 || c == '\t') {
            out += c;
        }
    }
    return out;
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> out;
    while (true) {
        const std::size_t end = text.find('\n');
        out.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

}  // namespace mandat::extract::formats
