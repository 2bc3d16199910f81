// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/ocr.hpp"

#include <array>
#include <csignal>
#include <map>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

#include "extract/convert/programs.hpp"

namespace mandat::extract::formats {
namespace {

// Between what reads small print well and what a page costs; measured by others for A4.
constexpr const char* dots_per_inch = "200";

std::string read_picture_program(const Program& program, std::size_t most) {
    ProgramEnd end = read_program(program, most);
    if (end.too_long) throw LimitReached{&Limits::part_bytes};
    if (WIFSIGNALED(end.status)) throw LimitReached{&Limits::ocr_seconds};
    if (end.status != 0 && end.output.empty()) {
        const bool memory = end.messages.find("memory") != std::string::npos ||
                            end.messages.find("bad_alloc") != std::string::npos;
        if (memory) throw LimitReached{&Limits::memory_bytes};
        throw Refusal{Code::unreadable_input, "@no_picture"};
    }
    return std::move(end.output);
}

/// What recognition makes of "§".
constexpr std::array<std::string_view, 7> taken_for_sign = {"§", "8", "S", "$", "&", "5", "8§"};

struct SignedLine {
    std::string_view sign;
    int number = 0;
    std::size_t rest = 0;  ///< where the number begins
};

std::optional<SignedLine> signed_line(std::string_view line) {
    for (const std::string_view sign : taken_for_sign) {
        if (!line.starts_with(sign)) continue;
        std::size_t at = sign.size();
        const std::size_t blank = at;
        while (at < line.size() && line[at] == ' ') ++at;
        if (at == blank && sign != "§" && sign != "$" && sign != "&") continue;
        std::size_t end = at;
        int number = 0;
        while (end < line.size() && end - at < 4 && line[end] >= '0' && line[end] <= '9')
            number = number * 10 + (line[end++] - '0');
        const bool closed = end == line.size() || line[end] == ' ' || line[end] == '.';
        if (end > at && closed && number > 0) return SignedLine{sign, number, at};
    }
    return std::nullopt;
}

}  // namespace

Program start_recognition(const Limits& limits) {
    return start_program({find_program("tesseract"), "stdin", "stdout", "-l", "swe", "-c",
                          "preserve_interword_spaces=1"},
                         STDIN_FILENO, limits, limits.ocr_seconds);
}

Program start_drawing(std::size_t page, const Limits& limits) {
    const std::string number = std::to_string(page);
    return start_program({find_program("pdftoppm"), "-f", number, "-l", number, "-r", dots_per_inch,
                          "-gray", "-png", "-"},
                         STDIN_FILENO, limits, limits.ocr_seconds);
}

void read_drawn(const Program& program, const Limits& limits, Reply& reply) {
    reply.format = "picture";
    reply.parts.push_back({"page", read_picture_program(program, limits.part_bytes)});
}

void read_recognised(const Program& program, const Limits& limits, Reply& reply) {
    reply.format = "picture";
    const std::string text =
        repair_paragraph_signs(read_picture_program(program, limits.text_bytes));
    Lines lines(limits, reply);
    for (const std::string& line : split_lines(text)) lines.add(clean_text(line));
    if (reply.text.empty()) throw Refusal{Code::no_text_layer, ""};
}

std::string repair_paragraph_signs(const std::string& text) {
    std::vector<std::string> lines = split_lines(text);
    std::map<int, std::size_t> numbers;  // item -> how many lines may begin it
    for (const std::string& line : lines) {
        if (const auto found = signed_line(line)) ++numbers[found->number];
    }
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto found = signed_line(lines[i]);
        // "8 12" alone may be a sum; with 11 or 13 beside it, it is an item.
        const bool run =
            found && (numbers.contains(found->number - 1) || numbers.contains(found->number + 1));
        if (run && found->sign != "§") lines[i] = "§ " + lines[i].substr(found->rest);
        if (i > 0) out += '\n';
        out += lines[i];
    }
    return out;
}

}  // namespace mandat::extract::formats
