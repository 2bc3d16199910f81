// SPDX-License-Identifier: Apache-2.0
#include "cli/ruling_command.hpp"

#include <chrono>
#include <memory>
#include <ostream>
#include <string>
#include <utility>

#include "cli/ledger_file.hpp"
#include "cli/network_source.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/ruling_names.hpp"
#include "cli/words.hpp"
#include "graph/base/date.hpp"
#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::cli {
namespace {

struct RulingOptions {
    Verdict verdict = Verdict::same;
    Ruling ruling;
    InputOptions inputs;
    std::string network_file;
};

/// The one place where the clock counts: when a person decided.
std::string today() {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return to_string(Date(day));
}

Network network_of(const RulingOptions& options, const Console& console) {
    if (options.inputs.paths.empty()) return load_network(options.network_file, console.language);
    if (!options.network_file.empty()) {
        throw Error(ErrorKind::usage, say(Word::network_and_paths, console.language),
                    say(Word::see_help, console.language, {"mandat"}));
    }
    return read_all(options.inputs.paths, options.inputs.to_find(console.language), console)
        .network;
}

void show_unknown(const RulingName& name, const std::string& asked, const Network& network,
                  Console& console) {
    const Language language = console.language;
    const Stream& err = console.err;
    const std::string shown = printable(asked, 80);
    err.to << say(name.several ? Word::did_you_mean : Word::nobody_named, language, {shown})
           << '\n';
    if (!name.several && !name.candidates.empty())
        err.to << say(Word::nearest_are, language) << '\n';
    for (const Node* node : name.candidates) {
        err.to << "  " << printable(name_for_ruling(network, *node)) << " ("
               << kind_name(*node, language) << ")\n";
    }
    err.to << say(Word::nothing_written, language) << '\n';
}

void check_lengths(const Ruling& ruling, Language language) {
    for (const std::string* text : {&ruling.a, &ruling.b, &ruling.because, &ruling.by}) {
        if (text->size() > longest_ledger_text || !utf8::valid(*text)) {
            throw Error(ErrorKind::usage, say(Word::text_too_long, language),
                        say(Word::see_help, language, {"mandat"}));
        }
    }
}

/// Both names as the ledger shall hold them; false: one is unknown, and that was said.
bool find_names(RulingOptions& options, const Network& network, Console& console) {
    Ruling& ruling = options.ruling;
    const RulingName a = find_ruling_name(network, ruling.a);
    if (a.node == nullptr) {
        show_unknown(a, ruling.a, network, console);
        return false;
    }
    if (options.verdict != Verdict::rename) {
        const RulingName b = find_ruling_name(network, ruling.b);
        if (b.node == nullptr) {
            show_unknown(b, ruling.b, network, console);
            return false;
        }
        if (a.node->kind != b.node->kind || a.written == b.written) {
            const Word why = a.written == b.written ? Word::one_name_twice : Word::of_two_kinds;
            throw Error(ErrorKind::usage,
                        say(why, console.language, {printable(a.written), printable(b.written)}),
                        say(Word::see_help, console.language, {"mandat"}));
        }
        ruling.b = b.written;
    }
    ruling.a = a.written;
    return true;
}

ExitCode rule(RulingOptions options, Console& console) {
    const Language language = console.language;
    Ruling& ruling = options.ruling;
    ruling.verdict = options.verdict;
    for (std::string* text : {&ruling.a, &ruling.b, &ruling.because, &ruling.by})
        *text = utf8::squeeze(*text);
    check_lengths(ruling, language);
    if (ruling.date.empty()) ruling.date = today();
    if (utf8::slug(ruling.b).empty()) {
        throw Error(ErrorKind::usage, say(Word::missing_argument, language, {"B"}),
                    say(Word::see_help, language, {"mandat"}));
    }
    if (!find_names(options, network_of(options, console), console)) return ExitCode::gaps;
    const std::string path = options.inputs.ledger.empty() ? default_ledger : options.inputs.ledger;
    const int line = append_ruling(path, ruling, language);
    const Word told = ruling.verdict == Verdict::same        ? Word::ruled_same
                      : ruling.verdict == Verdict::different ? Word::ruled_different
                                                             : Word::ruled_rename;
    console.out.to << say(told, language, {printable(ruling.a), printable(ruling.b)}) << '\n'
                   << "  "
                   << say(Word::written_to_ledger, language,
                          {printable(path), std::to_string(line)})
                   << '\n';
    return ExitCode::done;
}

}  // namespace

Action define_ruling(CLI::App& verb, Language language, Verdict verdict) {
    const auto options = std::make_shared<RulingOptions>();
    options->verdict = verdict;
    Ruling& ruling = options->ruling;
    require(add_text(verb, "A", ruling.a, say(Word::option_a, language)));
    const Word b = verdict == Verdict::rename ? Word::option_new_name : Word::option_b;
    require(add_text(verb, "B", ruling.b, say(b, language)));
    add_inputs(verb, options->inputs, language);
    CLI::Option& because =
        add_text(verb, "--because", ruling.because, say(Word::option_because, language), "TEXT");
    if (verdict != Verdict::rename) require(because);
    add_text(verb, "--by", ruling.by, say(Word::option_by, language), "TEXT");
    allow_only_days(add_text(verb, "--date", ruling.date, say(Word::option_date, language), "DATE"),
                    language);
    add_text(verb, "--network", options->network_file, say(Word::option_network, language), "FILE");
    return [options](Console& console) { return rule(*options, console); };
}

}  // namespace mandat::cli
