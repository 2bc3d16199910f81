// SPDX-License-Identifier: Apache-2.0
#include "render/map/child.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "graph/base/error.hpp"
#include "graph/base/sanitizer.hpp"

namespace mandat::render {
namespace {

using Clock = std::chrono::steady_clock;

// How the child tells how it went: the first byte of what it writes.
constexpr char done_byte = 'D';
constexpr char refused_byte = 'R';

[[noreturn]] void fail_child(const std::string& message, const std::string& hint = {}) {
    throw Error(ErrorKind::layout, message, hint);
}

/// Both ends of a pipe, closed with it.
struct Pipe {
    int read_end = -1;
    int write_end = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) fail_child("cannot make a pipe for the layout");
        read_end = ends[0];
        write_end = ends[1];
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        shut(read_end);
        shut(write_end);
    }
    static void shut(int& end) {
        if (end >= 0) close(end);
        end = -1;
    }
};

// --- the child

/// What the thread is given. Only the child touches it.
struct ChildTask {
    const std::function<void(ChildWork&)>* work = nullptr;
    ChildWork made;
};

void* do_task(void* argument) {
    ChildTask& task = *static_cast<ChildTask*>(argument);
    (*task.work)(task.made);
    return nullptr;
}

void limit(int what, rlim_t value) {
    const rlimit both{value, value};
    setrlimit(static_cast<__rlimit_resource>(what), &both);
}

void write_all(int end, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t written = write(end, data, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        data += written;
        size -= static_cast<std::size_t>(written);
    }
}

/// Keeps the ends it needs as 1 and 2; everything else the parent had open is shut.
void take_over_descriptors(const Pipe& result, const Pipe& noise) {
    dup2(result.write_end, STDOUT_FILENO);
    dup2(noise.write_end, STDERR_FILENO);
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (null >= 0) dup2(null, STDIN_FILENO);
    close_range(3, ~0U, 0);
}

[[noreturn]] void be_child(const std::function<void(ChildWork&)>& work, const LayoutLimits& limits,
                           const Pipe& result, const Pipe& noise) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    take_over_descriptors(result, noise);
    // libgvc calls exit() in many places; handlers the parent registered are not ours to run
    std::atexit([] { _exit(3); });
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) std::signal(signal, SIG_DFL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.timeout.count() / 1000 + 2));
    if (!built_with_sanitizer) limit(RLIMIT_AS, limits.max_memory);
    ChildTask task;
    task.work = &work;
    pthread_attr_t attributes;
    pthread_t thread{};
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, limits.stack);
    if (pthread_create(&thread, &attributes, do_task, &task) == 0) pthread_join(thread, nullptr);
    const ChildWork& made = task.made;
    write_all(STDOUT_FILENO, made.done ? &done_byte : &refused_byte, 1);
    write_all(STDERR_FILENO, made.complaints.data(), made.complaints.size());
    if (made.done) write_all(STDOUT_FILENO, made.result.data(), made.result.size());
    _exit(0);
}

// --- the parent

/// The child; killed and waited for whatever happens.
class Child {
  public:
    explicit Child(pid_t pid) : pid_(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (pid_ > 0) {
            kill(pid_, SIGKILL);
            wait();
        }
    }
    int wait() {
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

  private:
    pid_t pid_;
};

/// Reads what is there; false at the end.
bool take(int end, std::string& into, std::size_t most) {
    std::array<char, 65536> buffer{};
    const ssize_t got = read(end, buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return false;
    into.append(buffer.data(), static_cast<std::size_t>(got));
    if (into.size() > most)
        fail_child("the drawing is larger than " + std::to_string(most >> 20U) + " MB",
                   "draw fewer protocols at a time");
    return true;
}

void collect(Pipe& result, Pipe& noise, const LayoutLimits& limits, std::string& out,
             std::string& complaints) {
    const Clock::time_point deadline = Clock::now() + limits.timeout;
    while (result.read_end >= 0 || noise.read_end >= 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            fail_child("the layout took longer than " +
                           std::to_string(static_cast<double>(limits.timeout.count()) / 1000.0)
                               .substr(0, 4) +
                           " s",
                       "draw fewer protocols at a time, or allow more time");
        std::array<pollfd, 2> watch = {pollfd{result.read_end, POLLIN, 0},
                                       pollfd{noise.read_end, POLLIN, 0}};
        if (poll(watch.data(), watch.size(), static_cast<int>(left.count()) + 1) < 0) {
            if (errno == EINTR) continue;
            fail_child("cannot wait for the layout");
        }
        if (watch[0].revents != 0 && !take(result.read_end, out, limits.max_svg + 1))
            Pipe::shut(result.read_end);
        if (watch[1].revents != 0 && !take(noise.read_end, complaints, limits.max_svg))
            Pipe::shut(noise.read_end);
    }
}

}  // namespace

ChildWork run_in_child(const std::function<void(ChildWork&)>& work, const LayoutLimits& limits) {
    Pipe result;
    Pipe noise;
    std::fflush(nullptr);  // else the child holds a copy of what the parent has not written yet
    const pid_t pid = fork();
    if (pid < 0) fail_child("cannot start the layout: " + std::generic_category().message(errno));
    if (pid == 0) be_child(work, limits, result, noise);

    Child child(pid);
    Pipe::shut(result.write_end);
    Pipe::shut(noise.write_end);
    std::string out;
    ChildWork made;
    collect(result, noise, limits, out, made.complaints);
    const int status = child.wait();
    if (WIFSIGNALED(status))
        fail_child("the layout ended with signal " + std::to_string(WTERMSIG(status)),
                   "draw fewer protocols at a time");
    made.done =
        WIFEXITED(status) && WEXITSTATUS(status) == 0 && !out.empty() && out.front() == done_byte;
    if (made.done) made.result = out.substr(1);
    return made;
}

}  // namespace mandat::render
