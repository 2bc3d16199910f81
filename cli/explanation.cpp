// SPDX-License-Identifier: Apache-2.0
#include "cli/explanation.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "extract/diagnostics.hpp"

namespace mandat::cli {
namespace {

/// The section under a code's heading, up to the next one.
std::string_view section(std::string_view document, Code code) {
    const std::string heading = "\n## " + label(code) + "\n";
    const std::size_t at = document.find(heading);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + heading.size();
    return document.substr(begin, document.find("\n## ", begin) - begin);
}

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// The lines of a fenced block whose first line was "```text line=7" or "```sh".
Example read_block(std::string_view opening, std::string_view& rest) {
    constexpr std::string_view marked = "line=";
    Example out;
    out.is_script = opening.starts_with("```sh");
    if (const std::size_t at = opening.find(marked); at != std::string_view::npos)
        out.line = std::atoi(std::string(opening.substr(at + marked.size())).c_str());
    while (!rest.empty()) {
        const std::string_view line = next_line(rest);
        if (line == "```") break;
        out.text += std::string(line) + '\n';
    }
    return out;
}

/// What follows a leading "Why it matters: ", in either document.
bool take_after(std::string_view paragraph, std::string_view en, std::string_view sv,
                std::string& to) {
    for (const std::string_view lead : {en, sv}) {
        if (!paragraph.starts_with(lead)) continue;
        to = paragraph.substr(lead.size());
        return true;
    }
    return false;
}

Explanation read_section(std::string_view text) {
    Explanation out;
    std::vector<Example> examples;
    while (!text.empty()) {
        std::string_view line = next_line(text);
        if (line.starts_with("```")) {
            examples.push_back(read_block(line, text));
            continue;
        }
        if (line.empty() || line == "Bad:" || line == "Good:") continue;
        std::string paragraph(line);
        while (!text.empty() && text.front() != '\n')
            paragraph += " " + std::string(next_line(text));
        if (!take_after(paragraph, "Why it matters: ", "Varför: ", out.why) &&
            !take_after(paragraph, "What to do: ", "Gör så här: ", out.advice))
            out.meaning += (out.meaning.empty() ? "" : " ") + paragraph;
    }
    if (!examples.empty()) out.bad = std::move(examples[0]);
    if (examples.size() > 1) out.good = std::move(examples[1]);
    return out;
}

}  // namespace

std::optional<Explanation> explanation(Code code, Language language) {
    const std::string_view english = section(extract::diagnostics_text, code);
    if (english.empty()) return std::nullopt;
    Explanation out = read_section(english);
    if (language == Language::en) return out;
    const std::string_view swedish = section(extract::diagnostics_sv_text, code);
    if (swedish.empty()) return std::nullopt;
    Explanation own = read_section(swedish);
    own.bad = std::move(out.bad);
    own.good = std::move(out.good);
    return own;
}

}  // namespace mandat::cli
