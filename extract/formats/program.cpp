// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/convert/sandbox.hpp"

namespace mandat::extract::formats {
namespace {

constexpr std::size_t longest_messages = 16'384;

[[noreturn]] void become(const std::vector<std::string>& arguments, int input, int output,
                         int messages, const Limits& limits, std::size_t cpu_seconds) {
    if (input != STDIN_FILENO) ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(messages, STDERR_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    std::vector<char*> argv;
    for (const std::string& one : arguments) argv.push_back(const_cast<char*>(one.c_str()));
    argv.push_back(nullptr);
    // One thread: recognising text would take as many as there are cores.
    char locale[] = "LC_ALL=C.UTF-8";
    char threads[] = "OMP_THREAD_LIMIT=1";
    std::array<char*, 3> environment = {locale, threads, nullptr};
    limit_resources(limits, cpu_seconds);
    (void)confine(Confinement::program, arguments.front().c_str());
    ::execve(argv.front(), argv.data(), environment.data());
    ::_exit(127);
}

/// Appends what is there; false at the end.
bool take_some(int fd, std::string& to, std::size_t most, bool& too_long) {
    std::array<char, 65536> buffer;  // not cleared: most reads fill a part of it
    const ssize_t n = ::read(fd, buffer.data(), buffer.size());
    if (n < 0) return errno == EINTR || errno == EAGAIN;
    if (n == 0) return false;
    const auto size = static_cast<std::size_t>(n);
    too_long = to.size() + size > most;
    to.append(buffer.data(), std::min(size, most - std::min(most, to.size())));
    return true;
}

}  // namespace

Program start_program(const std::vector<std::string>& arguments, int input, const Limits& limits,
                      std::size_t cpu_seconds) {
    int output[2] = {-1, -1};
    int messages[2] = {-1, -1};
    if (::pipe2(output, O_CLOEXEC) != 0 || ::pipe2(messages, O_CLOEXEC) != 0) return {};
    const pid_t child = ::fork();
    if (child == 0) become(arguments, input, output[1], messages[1], limits, cpu_seconds);
    ::close(output[1]);
    ::close(messages[1]);
    return {child, output[0], messages[0]};
}

ProgramEnd read_program(const Program& program, std::size_t most) {
    ProgramEnd end;
    constexpr std::size_t usual = 1'000'000;
    end.output.reserve(std::min(most, usual));
    bool much_said = false;
    std::array<struct pollfd, 2> from = {
        {{program.output, POLLIN, 0}, {program.messages, POLLIN, 0}}};
    while ((from[0].fd >= 0 || from[1].fd >= 0) && !end.too_long) {
        if (::poll(from.data(), from.size(), -1) < 0 && errno != EINTR) break;
        if (from[0].revents != 0 && !take_some(from[0].fd, end.output, most, end.too_long))
            from[0].fd = -1;
        if (from[1].revents != 0 &&
            !take_some(from[1].fd, end.messages, longest_messages, much_said))
            from[1].fd = -1;
    }
    if (!end.too_long) {
        while (::waitpid(program.process, &end.status, 0) < 0 && errno == EINTR) {
        }
    }
    return end;
}

}  // namespace mandat::extract::formats
