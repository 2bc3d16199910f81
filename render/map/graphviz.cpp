// SPDX-License-Identifier: Apache-2.0
#include "render/map/graphviz.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <graphviz/gvc.h>
#include <poll.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "graph/base/error.hpp"

namespace mandat::render {
namespace {

using Clock = std::chrono::steady_clock;

// Debian's fonts-inter. The map is measured with what the reader will see.
constexpr std::array<const char*, 2> inter_files = {
    "/usr/share/fonts/opentype/inter/Inter-Bold.otf",
    "/usr/share/fonts/opentype/inter/Inter-Regular.otf"};

// How the child tells how it went: the first byte of what it writes.
constexpr char drawn_with_inter = 'I';
constexpr char drawn = 'S';
constexpr char refused = 'E';

[[noreturn]] void fail(const std::string& message, const std::string& hint = {}) {
    throw Error(ErrorKind::layout, message, hint);
}

/// Both ends of a pipe, closed with it.
struct Pipe {
    int read_end = -1;
    int write_end = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("cannot make a pipe for the layout");
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

/// What the layout thread is given and leaves behind. Only the child touches it.
struct Task {
    const std::string* dot = nullptr;
    std::string complaints;
    std::string svg;
    bool inter = false;
    bool done = false;
};

Task* current = nullptr;  // for Graphviz' error callback, which carries no pointer

int complain(char* message) {
    if (current != nullptr && current->complaints.size() < 4096) current->complaints += message;
    return 0;
}

bool load_inter() {
    bool all = true;
    for (const char* file : inter_files) {
        const auto* name = reinterpret_cast<const FcChar8*>(file);
        const bool there = access(file, R_OK) == 0;
        all = there && FcConfigAppFontAddFile(nullptr, name) == FcTrue && all;
    }
    return all;
}

void* work(void* argument) {
    Task& task = *static_cast<Task*>(argument);
    current = &task;
    agseterrf(complain);
    agseterr(AGWARN);
    task.inter = load_inter();
    GVC_t* context = gvContext();
    Agraph_t* graph = agmemread(task.dot->c_str());
    if (context == nullptr || graph == nullptr) return nullptr;
    if (gvLayout(context, graph, "dot") != 0) return nullptr;
    char* data = nullptr;
    unsigned int size = 0;
    if (gvRenderData(context, graph, "svg", &data, &size) != 0 || data == nullptr) return nullptr;
    task.svg.assign(data, size);
    task.done = true;
    return nullptr;  // the process ends here: freeing would only be another chance to crash
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

[[noreturn]] void be_child(const std::string& dot, const LayoutLimits& limits, const Pipe& result,
                           const Pipe& noise) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    take_over_descriptors(result, noise);
    // libgvc calls exit() in many places; handlers the parent registered are not ours to run
    std::atexit([] { _exit(3); });
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) std::signal(signal, SIG_DFL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.timeout.count() / 1000 + 2));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, limits.max_memory);  // sanitizers reserve terabytes
#endif
    Task task;
    task.dot = &dot;
    pthread_attr_t attributes;
    pthread_t thread{};
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, limits.stack);
    if (pthread_create(&thread, &attributes, work, &task) == 0) pthread_join(thread, nullptr);
    char state = refused;
    if (task.done) state = task.inter ? drawn_with_inter : drawn;
    write_all(STDOUT_FILENO, &state, 1);
    write_all(STDERR_FILENO, task.complaints.data(), task.complaints.size());
    if (task.done) write_all(STDOUT_FILENO, task.svg.data(), task.svg.size());
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
        fail("the drawing is larger than " + std::to_string(most >> 20U) + " MB",
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
            fail("the layout took longer than " +
                     std::to_string(static_cast<double>(limits.timeout.count()) / 1000.0)
                         .substr(0, 4) +
                     " s",
                 "draw fewer protocols at a time, or allow more time");
        std::array<pollfd, 2> watch = {pollfd{result.read_end, POLLIN, 0},
                                       pollfd{noise.read_end, POLLIN, 0}};
        if (poll(watch.data(), watch.size(), static_cast<int>(left.count()) + 1) < 0) {
            if (errno == EINTR) continue;
            fail("cannot wait for the layout");
        }
        if (watch[0].revents != 0 && !take(result.read_end, out, limits.max_svg + 1))
            Pipe::shut(result.read_end);
        if (watch[1].revents != 0 && !take(noise.read_end, complaints, limits.max_svg))
            Pipe::shut(noise.read_end);
    }
}

std::string first_line(const std::string& text) {
    const std::string line = text.substr(0, text.find('\n'));
    return line.empty() ? "no reason given" : line.substr(0, 200);
}

}  // namespace

Layout lay_out(const std::string& dot, const LayoutLimits& limits) {
    Pipe result;
    Pipe noise;
    std::fflush(nullptr);  // else the child holds a copy of what the parent has not written yet
    const pid_t pid = fork();
    if (pid < 0) fail("cannot start the layout: " + std::generic_category().message(errno));
    if (pid == 0) be_child(dot, limits, result, noise);

    Child child(pid);
    Pipe::shut(result.write_end);
    Pipe::shut(noise.write_end);
    std::string out;
    Layout layout;
    collect(result, noise, limits, out, layout.warnings);
    const int status = child.wait();
    if (WIFSIGNALED(status))
        fail("the layout ended with signal " + std::to_string(WTERMSIG(status)),
             "draw fewer protocols at a time");
    const char state = out.empty() ? refused : out.front();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || state == refused)
        fail("Graphviz refused the graph: " + first_line(layout.warnings));
    layout.inter = state == drawn_with_inter;
    layout.svg = out.substr(1);
    return layout;
}

}  // namespace mandat::render
