// SPDX-License-Identifier: Apache-2.0
// The edge of the program: streams, signals, and the only place where an Error becomes an exit
// code.
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupt.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"

namespace {

using namespace mandat;
using namespace mandat::cli;

/// --color, as far as it must be known before the command line is understood.
std::string_view colour_choice(const std::vector<std::string>& arguments) {
    std::string_view chosen = "auto";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--") break;
        if (arguments[i] == "--color" && i + 1 < arguments.size()) chosen = arguments[i + 1];
        if (arguments[i].starts_with("--color=")) chosen = std::string_view(arguments[i]).substr(8);
    }
    return chosen;
}

bool is_set(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

Colour colour_of(int fd, std::string_view choice) {
    if (choice == "always") return Colour::always;
    if (choice == "never" || is_set("NO_COLOR")) return Colour::never;
    const char* const terminal = std::getenv("TERM");
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return isatty(fd) == 1 && !dumb ? Colour::always : Colour::never;
}

std::size_t width_of(int fd) {
    constexpr std::size_t otherwise = 100;  // a file or pipe: tables still fit a wide mail
    constexpr std::size_t least = 40;
    struct winsize size {};
    if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
    return std::max<std::size_t>(size.ws_col, least);
}

void protect_personal_data() {
    // Reports name people: what is written belongs to its owner, and no core file holds a protocol.
    umask(077);
    constexpr struct rlimit none {};
    setrlimit(RLIMIT_CORE, &none);
}

ExitCode say_error(const Console& console, const std::string& what, const std::string& advice,
                   ExitCode code) {
    const Language language = console.language;
    console.out.to << std::flush;
    console.err.to << "mandat: "
                   << styled(to_string(Severity::error, language), Look::red, console.err.colour)
                   << ": " << printable(what, 1000) << '\n';
    if (!advice.empty()) {
        console.err.to << "  " << say(Word::hint_word, language) << ": " << printable(advice, 1000)
                       << '\n';
    }
    return code;
}

ExitCode guarded_run(const std::vector<std::string>& arguments, Console& console) {
    const Language language = console.language;
    try {
        const ExitCode code = run(arguments, console);
        console.out.to << std::flush;
        if (!console.out.to) {
            throw Error(ErrorKind::file,
                        say(Word::cannot_write, language,
                            {language == Language::sv ? "standard ut" : "standard output",
                             reason(errno, language)}));
        }
        return code;
    } catch (const Interrupted&) {
        console.err.to << say(Word::interrupted, language) << '\n';
        return ExitCode::interrupted;
    } catch (const Error& error) {
        const bool usage = error.kind() == ErrorKind::usage;
        return say_error(console, error.what(), error.hint(),
                         usage ? ExitCode::usage : ExitCode::failed);
    } catch (const std::bad_alloc&) {
        return say_error(console, say(Word::out_of_memory, language), {}, ExitCode::failed);
    } catch (const std::exception& bug) {
        return say_error(console, say(Word::broken_promise, language, {bug.what()}),
                         say(Word::broken_promise_hint, language), ExitCode::failed);
    }
}

}  // namespace

int main(int argc, char** argv) {
    protect_personal_data();
    watch_for_interrupt();
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const std::string_view colour = colour_choice(arguments);
    Console console{{std::cout, colour_of(STDOUT_FILENO, colour), width_of(STDOUT_FILENO)},
                    {std::cerr, colour_of(STDERR_FILENO, colour), width_of(STDERR_FILENO)},
                    language_of(arguments),
                    isatty(STDERR_FILENO) == 1};
    return static_cast<int>(guarded_run(arguments, console));
}
