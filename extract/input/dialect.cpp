// SPDX-License-Identifier: Apache-2.0
#include "extract/input/dialect.hpp"

#include <algorithm>
#include <array>

namespace mandat::extract {
namespace {

void blank(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (text[i] != '\n') text[i] = ' ';
    }
}

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Letters of a command; Swedish ones are bytes above 0x7F.
std::size_t command_end(std::string_view line, std::size_t at) {
    while (at < line.size() &&
           (is_name_letter(line[at]) || static_cast<unsigned char>(line[at]) >= 0x80)) {
        ++at;
    }
    return at;
}

bool is_frame(std::string_view command) {
    static constexpr std::array<std::string_view, 14> commands = {
        "begin",   "end",       "documentclass", "usepackage", "input",
        "include", "setlength", "maketitle",     "newpage",    "vspace",
        "hspace",  "label",     "renewcommand",  "pagestyle"};
    return std::find(commands.begin(), commands.end(), command) != commands.end();
}

int section_level(std::string_view command) {
    if (command == "section") return 2;
    if (command == "subsection") return 3;
    return command == "subsubsection" ? 4 : 0;
}

/// "\newcommand{\sekreterare}{Anna Berg}" -> "Sekreterare: Anna Berg"
void define(std::string& plain, std::size_t begin, Span line) {
    const std::size_t name = plain.find('\\', begin + 1);
    if (name == std::string::npos || name + 1 >= line.end) {
        blank(plain, begin, line.end);
        return;
    }
    blank(plain, begin, name + 1);
    char& initial = plain[name + 1];
    if (initial >= 'a' && initial <= 'z') initial = static_cast<char>(initial - 'a' + 'A');
    for (std::size_t i = name; i < line.end; ++i) {
        if (plain[i] == '}' && i + 1 < line.end && plain[i + 1] == '{') {
            plain[i] = ':';
            plain[i + 1] = ' ';
        } else if (plain[i] == '}' || plain[i] == '{') {
            plain[i] = ' ';
        }
    }
}

int hide_latex(std::string& plain, Span line) {
    int level = 0;
    for (std::size_t i = line.begin; i < line.end; ++i) {
        const char c = plain[i];
        if (c == '%' && (i == line.begin || plain[i - 1] != '\\')) {
            blank(plain, i, line.end);
        } else if (c == '\\') {
            const std::string_view view = std::string_view(plain).substr(0, line.end);
            const std::size_t end = command_end(view, i + 1);
            const std::string command(view.substr(i + 1, end - i - 1));
            if (command == "newcommand" || command == "def") {
                define(plain, i, line);
                return 0;
            }
            if (is_frame(command)) {
                blank(plain, i, line.end);
                return level;
            }
            if (section_level(command) > 0) level = section_level(command);
            blank(plain, i, std::max(end, std::min(i + 2, line.end)));
            if (command == "item") plain[i] = '-';
            if (end < line.end && plain[end] == '*') plain[end] = ' ';
        } else if (c == '}' && i + 1 < line.end && plain[i + 1] == '{') {
            plain[i] = '|';
            plain[i + 1] = ' ';
        } else if (c == '{' || c == '}' || c == '~') {
            plain[i] = ' ';
        } else if (c == '&') {
            plain[i] = '|';
        }
    }
    return level;
}

int hide_typst(std::string& plain, Span line) {
    std::size_t first = line.begin;
    while (first < line.end && plain[first] == ' ') ++first;
    int level = 0;
    std::size_t equals = first;
    while (equals < line.end && plain[equals] == '=') ++equals;
    if (equals > first && equals < line.end && plain[equals] == ' ') {
        level = static_cast<int>(std::min<std::size_t>(equals - first, 5)) + 1;
        blank(plain, first, equals);
    }
    for (std::size_t i = first; i < line.end; ++i) {
        if (plain[i] == '/' && i + 1 < line.end && plain[i + 1] == '/' &&
            (i == first || plain[i - 1] == ' ')) {
            blank(plain, i, line.end);
        } else if (plain[i] == '#') {
            const std::size_t end = command_end(std::string_view(plain).substr(0, line.end), i + 1);
            blank(plain, i, end);
            if (end < line.end && plain[end] == '(') plain[end] = ' ';
        } else if (plain[i] == '[' || plain[i] == ']' || plain[i] == '*') {
            plain[i] = ' ';
        }
    }
    return level;
}

}  // namespace

Dialect dialect_of(std::string_view text) {
    constexpr std::size_t enough = 20000;  // bytes
    const std::string_view head = text.substr(0, enough);
    const auto has = [head](std::string_view words) {
        return head.find(words) != std::string_view::npos;
    };
    if (has("\\begin{") || has("\\documentclass") || has("\\section{") || has("\\section*{")) {
        return Dialect::latex;
    }
    if (has("\n#let ") || has("#import ") || has("#table(") || has("#show")) return Dialect::typst;
    return Dialect::plain;
}

int hide_dialect(Dialect dialect, std::string& plain, Span line) {
    return dialect == Dialect::latex ? hide_latex(plain, line) : hide_typst(plain, line);
}

void hide_comments(std::string& plain) {
    for (std::size_t at = plain.find("<!--"); at != std::string::npos;
         at = plain.find("<!--", at)) {
        const std::size_t close = plain.find("-->", at);
        if (close == std::string::npos) return;
        blank(plain, at, close + 3);
    }
}

}  // namespace mandat::extract
