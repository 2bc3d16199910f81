// SPDX-License-Identifier: Apache-2.0
#include "cli/command_explain.hpp"

#include <memory>
#include <ostream>
#include <set>
#include <sstream>

#include "cli/code_names.hpp"
#include "cli/explanation.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

constexpr std::size_t indent = 2;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

void show_paragraph(const std::string& text, const Stream& out) {
    out.to << '\n'
           << std::string(indent, ' ') << wrap(printable(text, 1000), out.width - indent, indent)
           << '\n';
}

/// The lines of an example; `>` before those that matter, which are also set off by colour.
void show_example(const Example& example, const std::set<std::string>& others, Look look,
                  const std::string& title, const Stream& out) {
    if (example.text.empty()) return;
    out.to << '\n' << std::string(indent, ' ') << styled(title, Look::bold, out.colour) << '\n';
    int number = 0;
    for (const std::string& line : lines_of(example.text)) {
        ++number;
        const bool matters = example.line > 0 && !example.is_script
                                 ? number == example.line
                                 : !line.empty() && !others.contains(line);
        const std::string shown = printable(line, 1000);
        if (matters) {
            out.to << "  > " << styled(shown, look, out.colour) << '\n';
        } else {
            out.to << (line.empty() ? "" : "    ") << shown << '\n';
        }
    }
}

void show_one(Code code, const Console& console) {
    const Language language = console.language;
    const Stream& out = console.out;
    out.to << styled(label(code), Look::bold, out.colour) << " · "
           << to_string(info(code).severity, language) << '\n';
    const auto text = explanation(code, language);
    if (!text) return;
    show_paragraph(text->meaning, out);
    if (!text->why.empty()) show_paragraph(say(Word::why_it_matters, language, {text->why}), out);
    if (!text->advice.empty()) show_paragraph(say(Word::what_to_do, language, {text->advice}), out);
    const auto bad = lines_of(text->bad.text);
    const auto good = lines_of(text->good.text);
    show_example(text->bad, {good.begin(), good.end()}, Look::red, say(Word::gives_code, language),
                 out);
    show_example(text->good, {bad.begin(), bad.end()}, Look::green,
                 say(Word::gives_code_not, language), out);
}

void show_table_of_all(const Console& console) {
    const Language language = console.language;
    render::Table table;
    table.columns = {{say(Word::header_code, language), render::Align::left, 40},
                     {say(Word::header_severity, language), render::Align::left, 8},
                     {say(Word::header_meaning, language)}};
    for (const CodeInfo& row : code_table) {
        const auto text = explanation(row.code, language);
        table.rows.push_back({label(row.code), to_string(row.severity, language),
                              text ? text->meaning : std::string{}});
    }
    show_table(table, console.out);
}

ExitCode explain(const std::vector<std::string>& asked, const Console& console) {
    std::vector<Code> codes;
    for (const std::string& word : asked) {
        const auto code = parse_code(word);
        if (!code)
            throw Error(ErrorKind::usage, no_such_code(word, console.language),
                        say(Word::see_help, console.language, {"mandat explain"}));
        codes.push_back(*code);
    }
    if (codes.empty()) show_table_of_all(console);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0) console.out.to << '\n';
        show_one(codes[i], console);
    }
    return ExitCode::done;
}

}  // namespace

Action define_explain(CLI::App& verb, Language language) {
    const auto asked = std::make_shared<std::vector<std::string>>();
    add_texts(verb, "CODE", *asked, say(Word::option_code, language));
    explain_verb(verb, say(Word::help_explain, language), language);
    return [asked](Console& console) { return explain(*asked, console); };
}

}  // namespace mandat::cli
