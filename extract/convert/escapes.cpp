// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/convert/sandbox.hpp"

namespace mandat::extract {
namespace {

/// Where a way out would leave its mark.
struct Ground {
    std::string file;    ///< is there
    std::string folder;  ///< may be written to
    std::size_t memory = 0;
};

bool closed_again(int fd) {
    if (fd >= 0) ::close(fd);
    return fd >= 0;
}

bool read_file_out(const Ground&) { return closed_again(::open("/etc/passwd", O_RDONLY)); }

bool write_file_out(const Ground& ground) {
    return closed_again(::open((ground.folder + "/new").c_str(), O_WRONLY | O_CREAT, 0600));
}

bool remove_file_out(const Ground& ground) { return ::unlink(ground.file.c_str()) == 0; }

bool make_folder_out(const Ground& ground) {
    return ::mkdir((ground.folder + "/sub").c_str(), 0700) == 0;
}

bool internet_out(const Ground&) { return closed_again(::socket(AF_INET, SOCK_STREAM, 0)); }

bool local_socket_out(const Ground&) { return closed_again(::socket(AF_UNIX, SOCK_STREAM, 0)); }

bool process_out(const Ground&) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    if (child > 0) ::waitpid(child, nullptr, 0);
    return child > 0;
}

/// Does not come back when it succeeds; the shell then ends as an open way does.
bool program_out(const Ground&) {
    ::execl("/bin/sh", "sh", "-c", "exit 1", nullptr);
    return false;
}

bool signal_out(const Ground&) { return ::kill(::getppid(), 0) == 0; }

bool foreign_memory_out(const Ground&) {
    char there = 'x';
    char here = 0;
    struct iovec to {
        &here, 1
    };
    struct iovec from {
        &there, 1
    };
    return ::process_vm_readv(::getpid(), &to, 1, &from, 1, 0) == 1;
}

bool mapped(int protection, std::size_t size) {
    void* const at = ::mmap(nullptr, size, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return at != MAP_FAILED;
}

bool written_code_out(const Ground&) { return mapped(PROT_READ | PROT_WRITE | PROT_EXEC, 4096); }

bool memory_out(const Ground& ground) { return mapped(PROT_READ | PROT_WRITE, ground.memory); }

struct Escape {
    std::string_view name;
    bool (*is_open)(const Ground&);
};
constexpr std::array escapes = {
    Escape{"read_a_file", read_file_out},
    Escape{"write_a_file", write_file_out},
    Escape{"remove_a_file", remove_file_out},
    Escape{"make_a_folder", make_folder_out},
    Escape{"internet", internet_out},
    Escape{"local_socket", local_socket_out},
    Escape{"start_a_process", process_out},
    Escape{"start_a_program", program_out},
    Escape{"send_a_signal", signal_out},
    Escape{"read_a_process", foreign_memory_out},
    Escape{"run_written_memory", written_code_out},
    Escape{"take_all_memory", memory_out},
};
static_assert(escapes.size() == escape_count);

/// In a process of its own, since a sandbox is never left.
bool stays_open(const Escape& escape, const Ground& ground, std::string_view trial,
                const Limits& limits) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (trial != "none") {
            limit_resources(limits, limits.cpu_seconds);
            const bool reader = trial == "reader";
            (void)confine(reader ? Confinement::reader : Confinement::program,
                          reader ? nullptr : "/usr/bin/pdftotext");
        }
        ::_exit(escape.is_open(ground) ? 1 : 0);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child) return true;
    return WIFEXITED(status) && WEXITSTATUS(status) != 0;
}

/// A folder with a file in it, gone again at the end.
class Playground {
  public:
    Playground() {
        std::string pattern = "/tmp/mandat-doctor-XXXXXX";
        if (::mkdtemp(pattern.data()) != nullptr) ground_.folder = pattern;
        ground_.file = ground_.folder + "/file";
        closed_again(::open(ground_.file.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600));
    }
    Playground(const Playground&) = delete;
    Playground& operator=(const Playground&) = delete;
    ~Playground() {
        ::unlink((ground_.folder + "/new").c_str());
        ::unlink(ground_.file.c_str());
        ::rmdir((ground_.folder + "/sub").c_str());
        ::rmdir(ground_.folder.c_str());
    }
    Ground& ground() { return ground_; }

  private:
    Ground ground_;
};

}  // namespace

std::string try_escapes(std::string_view trial, const Limits& limits) {
    Playground play;
    play.ground().memory = limits.memory_bytes + limits.memory_bytes / 4;
    std::string out;
    for (const Escape& escape : escapes) {
        out += stays_open(escape, play.ground(), trial, limits) ? "open " : "denied ";
        out += escape.name;
        out += '\n';
    }
    // Asked in a process of its own as well: this one goes on without a sandbox.
    const pid_t child = ::fork();
    if (child == 0) {
        const SandboxState state = confine(Confinement::reader);
        ::_exit((state.landlock ? 0 : 1) + (state.seccomp ? 0 : 2));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const int missing = WIFEXITED(status) ? WEXITSTATUS(status) : 3;
    out += (missing & 1) == 0 ? "landlock yes\n" : "landlock no\n";
    out += (missing & 2) == 0 ? "seccomp yes\n" : "seccomp no\n";
    return out;
}

}  // namespace mandat::extract
