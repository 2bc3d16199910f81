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

/// "datetime(year: 2022, month: 5, day: 12)" -> "2022-05-12", in as many bytes.
void write_date(std::string& plain, Span line) {
    const std::string_view view = std::string_view(plain).substr(line.begin, line.size());
    const std::size_t call = view.find("datetime(");
    if (call == std::string_view::npos) return;
    const std::size_t close = view.find(')', call);
    if (close == std::string_view::npos) return;
    const auto number_after = [&](std::string_view key) {
        std::size_t at = view.find(key, call);
        if (at == std::string_view::npos || at > close) return std::string{};
        at = view.find_first_of("0123456789", at);
        std::string digits;
        for (; at < close && view[at] >= '0' && view[at] <= '9'; ++at) digits += view[at];
        return digits;
    };
    std::string date = number_after("year:");
    for (const std::string_view key : {"month:", "day:"}) {
        const std::string part = number_after(key);
        date += part.size() == 1 ? "-0" + part : "-" + part;
    }
    constexpr std::size_t iso = 10;  // bytes
    if (date.size() != iso) return;
    blank(plain, line.begin + call, line.begin + close + 1);
    plain.replace(line.begin + call, iso, date);
}

/// "  location: "Sal 3"," -> "  Location:  Sal 3": an argument of the template is a label. Nothing
/// is left of those that only switch something on.
void read_argument(std::string& plain, std::size_t first, Span line) {
    std::size_t colon = first;
    while (colon < line.end && (is_name_letter(plain[colon]) || (plain[colon] & 0x80) != 0))
        ++colon;
    if (colon == first || colon >= line.end || plain[colon] != ':') return;
    const std::string_view value = std::string_view(plain).substr(colon + 1, line.end - colon - 1);
    const std::size_t word = value.find_first_not_of(' ');
    if (word == std::string_view::npos) return;
    if (value.substr(word).starts_with("true") || value.substr(word).starts_with("false") ||
        value.substr(word).starts_with("none")) {
        blank(plain, first, line.end);
        return;
    }
    const bool text = value[word] == '"' || value.substr(word).starts_with("datetime(");
    if (!text) return;
    if (plain[first] >= 'a' && plain[first] <= 'z')
        plain[first] = static_cast<char>(plain[first] - 'a' + 'A');
    write_date(plain, line);
    for (std::size_t i = colon; i < line.end; ++i) {
        const bool last_comma = plain[i] == ',' && i + 1 == line.end;
        if (plain[i] == '"' || last_comma) plain[i] = ' ';
    }
}

/// "#deltagare(" -> " Deltagare:": a call that lists people is their label.
bool is_list_of_people(std::string_view command) {
    return command.starts_with("deltag") || command.starts_with("närvar") ||
           command.starts_with("frånvar") || command.starts_with("ledam");
}

/// Is the line nothing but the end of a call: ")", "])", "),"?
bool only_closes(std::string_view line) {
    return line.find_first_not_of(" ()[],") == std::string_view::npos;
}

int hide_typst(std::string& plain, Span line) {
    std::size_t first = line.begin;
    while (first < line.end && plain[first] == ' ') ++first;
    if (only_closes(std::string_view(plain).substr(line.begin, line.size()))) {
        blank(plain, line.begin, line.end);
        return 0;
    }
    read_argument(plain, first, line);
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
            const bool call = end < line.end && plain[end] == '(';
            if (call && is_list_of_people(std::string_view(plain).substr(i + 1, end - i - 1))) {
                plain[i] = ' ';
                if (plain[i + 1] >= 'a' && plain[i + 1] <= 'z')
                    plain[i + 1] = static_cast<char>(plain[i + 1] - 'a' + 'A');
                plain[end] = ':';
                continue;
            }
            blank(plain, i, end);
            if (call) plain[end] = ' ';
        } else if (plain[i] == ']' && i + 2 == line.end && plain[i + 1] == ',') {
            plain[i] = plain[i + 1] = ' ';  // the end of one argument of several
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
