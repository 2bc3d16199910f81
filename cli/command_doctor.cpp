// SPDX-License-Identifier: Apache-2.0
#include "cli/command_doctor.hpp"

#include <map>
#include <ostream>
#include <sstream>

#include "cli/doctor_words.hpp"
#include "cli/options.hpp"
#include "extract/convert/child.hpp"
#include "extract/convert/limits.hpp"
#include "extract/convert/programs.hpp"
#include "render/table/table.hpp"

namespace mandat::cli {
namespace {

/// A group of formats, and what reads it.
struct Reader {
    Phrase formats;
    std::vector<std::string_view> programs;  ///< beside mandat-convert
    std::string_view package;                ///< of Debian, which has them
};

const std::vector<Reader>& readers() {
    static const std::vector<Reader> all = {
        {doctor_words::html_formats, {}, ""},
        {doctor_words::zip_formats, {}, ""},
        {doctor_words::pdf_formats, {"pdftotext"}, "poppler-utils"},
        {doctor_words::scan_formats, {"pdftoppm", "tesseract"}, "poppler-utils tesseract-ocr-swe"},
        {doctor_words::picture_formats, {"tesseract"}, "tesseract-ocr-swe"},
    };
    return all;
}

void show_headline(const Phrase& phrase, const Console& console) {
    console.out.to << '\n'
                   << styled(say(phrase, console.language), Look::bold, console.out.colour) << '\n';
}

/// False when a format that needs nothing optional cannot be read.
bool show_formats(const Console& console) {
    const Language language = console.language;
    const bool converter = !extract::find_converter().empty();
    render::Table table;
    table.columns = {{say(doctor_words::column_format, language), render::Align::left, 20},
                     {say(doctor_words::column_state, language), render::Align::left, 5},
                     {say(doctor_words::column_by, language), render::Align::left, 20},
                     {say(doctor_words::column_get, language), render::Align::left, 40}};
    table.rows.push_back({say(doctor_words::text_formats, language),
                          say(doctor_words::yes, language), say(doctor_words::by_mandat, language),
                          ""});
    bool whole = converter;
    for (const Reader& reader : readers()) {
        std::string by = "mandat-convert";
        bool there = converter;
        for (const std::string_view program : reader.programs) {
            by += ", " + std::string(program);
            there = there && (program == "tesseract" ? extract::can_recognise_text()
                                                     : !extract::find_program(program).empty());
        }
        std::string get;
        if (!converter) {
            get = say(doctor_words::get_converter, language);
        } else if (!there) {
            get = "apt-get install " + std::string(reader.package);
        }
        const bool optional = reader.programs.size() > 0 && reader.programs.back() == "tesseract";
        whole = whole && (there || optional);
        table.rows.push_back({say(reader.formats, language),
                              {say(there ? doctor_words::yes : doctor_words::no, language),
                               there ? render::Style::plain : render::Style::strong},
                              by,
                              get});
    }
    show_table(table, console.out);
    return whole;
}

/// "denied NAME" and "open NAME", by name; and what else the test told.
struct SelfTest {
    std::map<std::string, bool> denied;
    bool landlock = false;
    bool seccomp = false;

    explicit SelfTest(const std::string& said) {
        std::istringstream lines(said);
        std::string verdict;
        for (std::string name; lines >> verdict >> name;) {
            if (verdict == "landlock") {
                landlock = name == "yes";
            } else if (verdict == "seccomp") {
                seccomp = name == "yes";
            } else {
                denied[name] = verdict == "denied";
            }
        }
    }
    [[nodiscard]] std::size_t count() const {
        std::size_t sum = 0;
        for (const auto& [name, closed] : denied) sum += closed ? 1U : 0U;
        return sum;
    }
    [[nodiscard]] bool holds() const { return !denied.empty() && count() == denied.size(); }
};

void show_count(const SelfTest& test, const Phrase& whom, const Console& console) {
    console.out.to << "  "
                   << say(doctor_words::denied_count, console.language,
                          {std::to_string(test.count()), std::to_string(test.denied.size()),
                           say(whom, console.language)})
                   << '\n';
}

bool show_sandbox(const Console& console) {
    const Language language = console.language;
    const SelfTest reader(extract::run_self_test("reader"));
    const SelfTest program(extract::run_self_test("program"));
    if (reader.denied.empty() || program.denied.empty()) {
        console.out.to << "  " << say(doctor_words::no_self_test, language) << '\n';
        return false;
    }
    render::Table table;
    table.columns = {{say(doctor_words::column_escape, language), render::Align::left, 20},
                     {say(doctor_words::column_reader, language), render::Align::left, 10},
                     {say(doctor_words::column_program, language), render::Align::left, 10}};
    const auto verdict = [&](bool closed) -> render::Cell {
        return {say(closed ? doctor_words::denied : doctor_words::open, language),
                closed ? render::Style::plain : render::Style::strong};
    };
    for (const auto& [name, closed] : reader.denied) {
        const auto other = program.denied.find(name);
        table.rows.push_back(
            {name, verdict(closed), verdict(other != program.denied.end() && other->second)});
    }
    show_table(table, console.out);
    show_count(reader, doctor_words::reader_name, console);
    show_count(program, doctor_words::program_name, console);
    const auto warn = [&](const Phrase& phrase) {
        console.out.to << "  " << wrap(say(phrase, language), console.out.width - 2, 2) << '\n';
    };
    if (!reader.landlock) warn(doctor_words::no_landlock);
    if (!reader.seccomp) warn(doctor_words::no_seccomp);
    return reader.holds() && program.holds();
}

void show_limits(const Console& console) {
    render::Table table;
    table.columns = {
        {"--", render::Align::left, 24},
        {"N", render::Align::right, 12},
        {say(doctor_words::headline_limits, console.language), render::Align::left, 40}};
    const extract::Limits usual;
    for (const extract::LimitRow& row : extract::limit_table()) {
        const auto text = console.language == Language::sv ? row.sv : row.en;
        table.rows.push_back(
            {"--" + std::string(row.flag), std::to_string(usual.*row.value), std::string(text)});
    }
    show_table(table, console.out);
}

ExitCode examine(const Console& console) {
    console.out.to << styled(say(doctor_words::headline_formats, console.language), Look::bold,
                             console.out.colour)
                   << '\n';
    const bool formats = show_formats(console);
    show_headline(doctor_words::headline_sandbox, console);
    const bool sandbox = show_sandbox(console);
    show_headline(doctor_words::headline_limits, console);
    show_limits(console);
    const bool well = formats && sandbox;
    console.out.to << '\n'
                   << say(well ? doctor_words::all_well : doctor_words::not_all_well,
                          console.language)
                   << '\n';
    return well ? ExitCode::done : ExitCode::gaps;
}

}  // namespace

Action define_doctor(CLI::App& verb, Language language) {
    explain_verb(verb, say(doctor_words::help, language), language);
    return [](Console& console) { return examine(console); };
}

}  // namespace mandat::cli
