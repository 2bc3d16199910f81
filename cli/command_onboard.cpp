// SPDX-License-Identifier: Apache-2.0
#include "cli/command_onboard.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/answer_command.hpp"
#include "cli/atomic_file.hpp"
#include "cli/name_choice.hpp"
#include "cli/name_search.hpp"
#include "cli/onboard_answer.hpp"
#include "cli/onboard_words.hpp"
#include "cli/print_pdf.hpp"
#include "cli/sheet_files.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"
#include "render/map/draw.hpp"
#include "render/sheet/onboarding_sheet.hpp"
#include "render/view/onboarding_view.hpp"

namespace mandat::cli {
namespace {

struct OnboardCommand {
    AnswerOptions answer;
    std::string name;
    std::string replaces;
    std::string output;     ///< file of the sheet; empty: the answer as text
    std::string everybody;  ///< folder of sheets for all; empty: one name
    std::size_t decisions = 5;
};

/// The person of a name; nullptr when there is none, which has been told.
const Node* choose_person(const Network& network, const std::string& name, Console& console,
                          std::vector<std::string>& told) {
    std::string instead;
    const Node* const node = choose_by_name(network, name, console, instead);
    if (node == nullptr) return nullptr;
    if (node->kind != NodeKind::person) {
        console.err.to << say(onboard_words::not_a_person, console.language,
                              {printable(node->name)})
                       << '\n';
        return nullptr;
    }
    if (!instead.empty()) told.push_back(instead);
    return node;
}

/// What `asked` is about, and the person's facts; nothing when a name is unknown, which was told.
struct Newcomer {
    analysis::Onboarding facts;
    std::string name;
    std::vector<std::string> told;
};

std::optional<Newcomer> find_newcomer(const Network& network, const OnboardCommand& asked,
                                      Console& console) {
    std::vector<std::string> told;
    const Node* replaced = nullptr;
    if (!asked.replaces.empty()) {
        replaced = choose_person(network, asked.replaces, console, told);
        if (replaced == nullptr) return std::nullopt;
    }
    // Who succeeds somebody may be in no minutes yet; a namesake in part is somebody else then.
    const NameSearch search = find_by_name(network, asked.name);
    const bool is_new = replaced != nullptr && search.match >= NameMatch::in_part;
    const Node* person = nullptr;
    if (!is_new) {
        person = choose_person(network, asked.name, console, told);
        if (person == nullptr) return std::nullopt;
    }
    analysis::Onboarding facts =
        analysis::onboarding(network, {.person = person == nullptr ? NodeId() : person->id,
                                       .replaces = replaced == nullptr ? NodeId() : replaced->id,
                                       .day = asked.answer.on,
                                       .decisions = asked.decisions});
    return Newcomer{std::move(facts), person == nullptr ? asked.name : person->name,
                    std::move(told)};
}

std::optional<Answer> answer(const Network& network, const OnboardCommand& asked,
                             Console& console) {
    const auto newcomer = find_newcomer(network, asked, console);
    if (!newcomer) return std::nullopt;
    Answer out = answer_onboarding(network, newcomer->facts, newcomer->name, asked.decisions,
                                   console.language);
    out.headline.insert(out.headline.begin(), newcomer->told.begin(), newcomer->told.end());
    add_days(out, asked.answer);
    return out;
}

/// A body may be asked for too; a name that is nobody's is told where the person is looked for.
const Node* find_body(const Network& network, const OnboardCommand& asked) {
    if (!asked.replaces.empty()) return nullptr;
    const NameSearch search = find_by_name(network, asked.name);
    if (search.hits.size() != 1 || !has_body_sheet(*search.hits.front())) return nullptr;
    return search.hits.front();
}

/// The map of the surroundings. Without one the sheet has its lists, which say the same.
std::string draw_surroundings(const render::Diagram& diagram, Console& console) {
    try {
        return render::draw(diagram, {.language = console.language}).svg;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::layout) throw;
        console.err.to << say(Word::map_failed, console.language, {error.what()}) << '\n';
        return {};
    }
}

/// Whether the sheet is to be a PDF and there is nobody to print the page.
bool lacks_printer(const std::string& output) {
    return utf8::lower(output).ends_with(".pdf") && !find_browser();
}

/// Without Chromium the sheet is its map on one A4, which has the seats, the decisions, the
/// assignments and the people in short. It can be searched but is not tagged.
ExitCode write_map_sheet(const render::Diagram& diagram, const std::string& name,
                         const std::string& output, Console& console) {
    const Language language = console.language;
    const render::Map map = render::draw(
        diagram, {.language = language, .paper = render::PaperSize::a4, .form = render::Form::pdf});
    write_file(output, map.picture, language);
    console.out.to << say(onboard_words::sheet_written, language,
                          {printable(name), printable(output)})
                   << '\n';
    console.err.to << say(onboard_words::map_sheet, language) << '\n';
    return ExitCode::done;
}

ExitCode write_one(const Network& network, const OnboardCommand& asked, Console& console) {
    const Language language = console.language;
    std::string name;
    std::string html;
    if (const Node* body = find_body(network, asked)) {
        name = body->name;
        const render::Diagram diagram =
            render::onboarding_view(network, *body, asked.answer.on, language);
        if (lacks_printer(asked.output))
            return write_map_sheet(diagram, name, asked.output, console);
        const std::string map = draw_surroundings(diagram, console);
        html = render::body_sheet(network, *body, asked.answer.on,
                                  {.language = language, .map_svg = map});
    } else {
        const auto newcomer = find_newcomer(network, asked, console);
        if (!newcomer) return ExitCode::gaps;
        for (const std::string& line : newcomer->told) console.err.to << line << '\n';
        name = newcomer->name;
        const render::Diagram diagram =
            render::onboarding_view(network, newcomer->facts, name, language);
        if (lacks_printer(asked.output))
            return write_map_sheet(diagram, name, asked.output, console);
        const std::string map = draw_surroundings(diagram, console);
        html = render::person_sheet(network, newcomer->facts, name,
                                    {.language = language, .map_svg = map});
    }
    write_sheet(asked.output, html, console.language);
    console.out.to << say(onboard_words::sheet_written, console.language,
                          {printable(name), printable(asked.output)})
                   << '\n';
    return ExitCode::done;
}

ExitCode write_everybody(const Network& network, const OnboardCommand& asked, Console& console) {
    const SheetsWritten written =
        write_all_sheets(asked.everybody, network, asked.answer.on, console.language);
    console.out.to << say(onboard_words::sheets_written, console.language,
                          {std::to_string(written.people + written.bodies),
                           printable(asked.everybody), std::to_string(written.people),
                           std::to_string(written.bodies)})
                   << '\n';
    return ExitCode::done;
}

ExitCode write_sheets(const OnboardCommand& asked, Console& console) {
    if (!asked.output.empty()) check_sheet_ending(asked.output, console.language);
    const ChosenNetwork chosen = choose_network(asked.answer.network, "onboard", console);
    const ExitCode code = asked.everybody.empty() ? write_one(chosen.network, asked, console)
                                                  : write_everybody(chosen.network, asked, console);
    return code == ExitCode::done && chosen.has_gaps ? ExitCode::gaps : code;
}

ExitCode onboard(OnboardCommand asked, Console& console) {
    std::vector<std::string>& paths = asked.answer.network.inputs.paths;
    if (!asked.everybody.empty()) {
        if (!asked.name.empty()) paths.insert(paths.begin(), asked.name);
        return write_sheets(asked, console);
    }
    if (asked.name.empty()) {
        throw Error(ErrorKind::usage, say(onboard_words::nobody_named, console.language),
                    say(Word::see_help, console.language, {"mandat onboard"}));
    }
    take_rest_of_name(asked.name, paths);
    if (!asked.output.empty()) return write_sheets(asked, console);
    return run_answer(asked.answer, "onboard", console,
                      [&](const Network& network) { return answer(network, asked, console); });
}

}  // namespace

Action define_onboard(CLI::App& verb, Language language) {
    const auto options = std::make_shared<OnboardCommand>();
    add_text(verb, "NAME", options->name, say(onboard_words::option_name, language));
    add_answer(verb, options->answer, Days::on, language);
    add_text(verb, "--replaces", options->replaces, say(onboard_words::option_replaces, language),
             "NAME");
    CLI::Option& output = add_text(verb, "-o,--output", options->output,
                                   say(onboard_words::option_output, language), "FILE");
    CLI::Option& everybody = add_text(verb, "--everybody", options->everybody,
                                      say(onboard_words::option_everybody, language), "DIR");
    exclude(everybody, output);
    explain_verb(verb, say(onboard_words::help, language), language);
    return [options](Console& console) { return onboard(*options, console); };
}

}  // namespace mandat::cli
