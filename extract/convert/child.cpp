// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/child.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/convert/programs.hpp"
#include "graph/base/sanitizer.hpp"

namespace mandat::extract {
namespace {

using Clock = std::chrono::steady_clock;

/// A descriptor that is closed at the end.
class Handle {
  public:
    explicit Handle(int fd = -1) : fd_(fd) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { reset(); }
    [[nodiscard]] int get() const { return fd_; }
    void reset(int fd = -1) {
        if (fd_ >= 0) ::close(fd_);
        fd_ = fd;
    }

  private:
    int fd_;
};

/// The bytes as a file in memory, which nobody can change any more.
bool put_in_memory(Handle& file, std::string_view bytes) {
    file.reset(::memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    while (file.get() >= 0 && !bytes.empty()) {
        const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    if (file.get() < 0) return false;
    ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
    return ::lseek(file.get(), 0, SEEK_SET) == 0;
}

std::vector<std::string> converter_arguments(const std::string& program, const Task& task,
                                             const Limits& limits) {
    std::vector<std::string> out = {program, std::string(task.mode)};
    const Limits usual;
    for (const LimitRow& row : limit_table()) {
        if (limits.*row.value != usual.*row.value)
            out.push_back("--" + std::string(row.flag) + "=" + std::to_string(limits.*row.value));
    }
    if (task.page > 0) out.push_back("--page=" + std::to_string(task.page));
    return out;
}

/// Started with an empty environment; everything but its two descriptors closes on the way.
pid_t start(const std::vector<std::string>& arguments, int input, int output) {
    std::vector<char*> argv;
    for (const std::string& one : arguments) argv.push_back(const_cast<char*>(one.c_str()));
    argv.push_back(nullptr);
    std::array<char*, 1> environment = {nullptr};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    if (!built_with_sanitizer)
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int failed =
        ::posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

enum class PipeEnd { closed, deadline, too_long };

PipeEnd read_until(int fd, Clock::time_point deadline, std::size_t most, std::string& out) {
    std::vector<char> buffer(1 << 16);
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return PipeEnd::deadline;
        struct pollfd from {
            fd, POLLIN, 0
        };
        const int ready = ::poll(&from, 1, static_cast<int>(left));
        if (ready <= 0) continue;
        const ssize_t n = ::read(fd, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return PipeEnd::closed;
        out.append(buffer.data(), static_cast<std::size_t>(n));
        if (out.size() > most) return PipeEnd::too_long;
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

bool ended_by_computing(int status) { return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU; }

}  // namespace

Conversion run_converter(const Task& task, std::string_view bytes, const Limits& limits) {
    Conversion out;
    const std::string program = find_converter();
    if (program.empty()) {
        out.end = ChildEnd::missing;
        return out;
    }
    Handle document;
    int ends[2] = {-1, -1};
    if (!put_in_memory(document, bytes) || ::pipe2(ends, O_CLOEXEC) != 0) return out;
    Handle from(ends[0]);
    Handle to(ends[1]);
    const bool ocr = task.mode == "picture" || task.mode == "page";
    const std::chrono::seconds patience(ocr ? limits.ocr_seconds : limits.wall_seconds);
    const auto deadline = Clock::now() + patience;
    const pid_t child = start(converter_arguments(program, task, limits), document.get(), to.get());
    if (child < 0) {
        out.end = ChildEnd::missing;
        return out;
    }
    to.reset();
    std::string said;
    const PipeEnd end = read_until(from.get(), deadline, longest_reply(limits), said);
    if (end != PipeEnd::closed) ::kill(child, SIGKILL);
    const int status = wait_for(child);
    if (end == PipeEnd::deadline) {
        out.end = ChildEnd::out_of_time;
    } else if (ended_by_computing(status)) {
        out.end = ChildEnd::out_of_computing;
    } else if (end == PipeEnd::closed && WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        if (auto reply = read_reply(said, limits)) {
            out.reply = std::move(*reply);
            out.end = ChildEnd::replied;
        }
    }
    return out;
}

std::string run_self_test(std::string_view trial) {
    const std::string program = find_converter();
    Handle nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    int ends[2] = {-1, -1};
    if (program.empty() || ::pipe2(ends, O_CLOEXEC) != 0) return {};
    Handle from(ends[0]);
    Handle to(ends[1]);
    const pid_t child = start({program, "self-test", std::string(trial)}, nothing.get(), to.get());
    to.reset();
    if (child < 0) return {};
    std::string said;
    constexpr std::size_t longest = 10'000;
    constexpr std::chrono::seconds patience(20);
    if (read_until(from.get(), Clock::now() + patience, longest, said) != PipeEnd::closed)
        ::kill(child, SIGKILL);
    return WIFEXITED(wait_for(child)) ? said : std::string{};
}

}  // namespace mandat::extract
