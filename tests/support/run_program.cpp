// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_program.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/golden.hpp"
#include "tests/support/temporary_folder.hpp"

namespace mandat::tests {
namespace {

std::vector<std::string> environment_for(const RunOptions& options) {
    std::vector<std::string> out = {"MANDAT_LANG=en", "TERM=dumb"};
    for (const char* kept : {"PATH", "HOME", "LSAN_OPTIONS", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* const value = std::getenv(kept))
            out.push_back(std::string(kept) + "=" + value);
    }
    for (const std::string& set : options.environment) {
        const std::string name = set.substr(0, set.find('=') + 1);
        std::erase_if(out, [&](const std::string& one) { return one.starts_with(name); });
        out.push_back(set);
    }
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (std::string& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// A pipe that its reader holds open itself: nothing ever comes, nor an end.
std::filesystem::path silent_input(const TemporaryFolder& folder) {
    const auto pipe = folder.path() / "in";
    if (::mkfifo(pipe.c_str(), 0600) != 0) throw std::runtime_error("no pipe");
    return pipe;
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) throw std::runtime_error("the program cannot be waited for");
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Run run_mandat(const std::vector<std::string>& arguments, const RunOptions& options) {
    // Files instead of pipes: nothing has to be read while the program writes.
    const TemporaryFolder streams;
    const bool interrupted = options.ending == Ending::interrupted;
    const auto in = interrupted ? silent_input(streams) : streams.write("in", options.input);
    const auto out = streams.path() / "out";
    const auto err = streams.path() / "err";
    std::vector<std::string> words = {MANDAT_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment = environment_for(options);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(),
                                     interrupted ? O_RDWR : O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT,
                                     0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT,
                                     0600);
    posix_spawn_file_actions_addchdir_np(&actions, options.folder.c_str());
    pid_t child = 0;
    const int error = ::posix_spawn(&child, MANDAT_PROGRAM, &actions, nullptr,
                                    pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::runtime_error("the program cannot be started: " MANDAT_PROGRAM);
    if (interrupted) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        ::kill(child, SIGINT);
    }
    Run run;
    run.code = wait_for(child);
    run.out = file_text(out);
    run.err = file_text(err);
    return run;
}

}  // namespace mandat::tests
