// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/sandbox.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "graph/base/sanitizer.hpp"

namespace mandat::extract {
namespace {

void set_limit(__rlimit_resource which, std::size_t value) {
    const struct rlimit both { value, value };
    ::setrlimit(which, &both);
}

/// Ends with SIGXCPU, by which whoever waits knows why; at the hard limit it would be SIGKILL.
void set_computing_limit(std::size_t seconds) {
    const struct rlimit both { seconds, seconds + 1 };
    ::setrlimit(RLIMIT_CPU, &both);
}

/// Rights that the first version of landlock knows: all that opens, makes or removes a file.
constexpr std::uint64_t all_file_rights =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
    LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
    LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
    LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t folder_rights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t file_rights = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t program_rights = file_rights | LANDLOCK_ACCESS_FS_EXECUTE;

// Libraries, fonts and character maps; nothing of anybody's home.
constexpr std::array readable_folders = {"/usr", "/lib", "/lib64", "/etc/fonts"};
// What loads the libraries of a program: the kernel starts it in the program's place.
constexpr std::array loaders = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};

/// A path that is not there needs no rule.
bool allow_path(int ruleset, const char* path, std::uint64_t rights) {
    const int fd = ::open(path, O_PATH | O_CLOEXEC);
    if (fd < 0) return true;
    landlock_path_beneath_attr below{};
    below.allowed_access = rights;
    below.parent_fd = fd;
    const long added =
        ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
    ::close(fd);
    return added == 0;
}

bool allow_program(int ruleset, const char* program) {
    bool ok = allow_path(ruleset, "/etc/ld.so.cache", file_rights);
    for (const char* const folder : readable_folders)
        ok = ok && allow_path(ruleset, folder, folder_rights);
    for (const char* const loader : loaders) ok = ok && allow_path(ruleset, loader, program_rights);
    return ok && program != nullptr && allow_path(ruleset, program, program_rights);
}

bool close_files(Confinement confinement, const char* program) {
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = all_file_rights;
    const auto ruleset = static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0));
    if (ruleset < 0) return false;
    const bool allowed = confinement == Confinement::reader || allow_program(ruleset, program);
    const bool closed = allowed && ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return closed;
}

/// Computing, memory and the descriptors that are open: all that reading takes.
constexpr std::array reader_calls = {SCMP_SYS(read),          SCMP_SYS(readv),
                                     SCMP_SYS(write),         SCMP_SYS(writev),
                                     SCMP_SYS(close),         SCMP_SYS(fstat),
                                     SCMP_SYS(lseek),         SCMP_SYS(munmap),
                                     SCMP_SYS(mremap),        SCMP_SYS(brk),
                                     SCMP_SYS(madvise),       SCMP_SYS(exit),
                                     SCMP_SYS(exit_group),    SCMP_SYS(rt_sigreturn),
                                     SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask),
                                     SCMP_SYS(futex),         SCMP_SYS(getrandom),
                                     SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
                                     SCMP_SYS(sched_yield),   SCMP_SYS(getpid),
                                     SCMP_SYS(gettid),        SCMP_SYS(poll),
                                     SCMP_SYS(ppoll),         SCMP_SYS(restart_syscall),
                                     SCMP_SYS(wait4),         SCMP_SYS(waitid),
                                     SCMP_SYS(pread64)};

/// With which the sanitizers try whether an address may be read, and which stack they are on.
constexpr std::array sanitizer_calls = {SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(sigaltstack)};

/// What a program needs beside that to be started and to find its libraries and tables.
constexpr std::array program_calls = {SCMP_SYS(execve),
                                      SCMP_SYS(newfstatat),
                                      SCMP_SYS(stat),
                                      SCMP_SYS(lstat),
                                      SCMP_SYS(access),
                                      SCMP_SYS(faccessat),
                                      SCMP_SYS(faccessat2),
                                      SCMP_SYS(readlink),
                                      SCMP_SYS(readlinkat),
                                      SCMP_SYS(getcwd),
                                      SCMP_SYS(getdents64),
                                      SCMP_SYS(arch_prctl),
                                      SCMP_SYS(set_tid_address),
                                      SCMP_SYS(set_robust_list),
                                      SCMP_SYS(rseq),
                                      SCMP_SYS(uname),
                                      SCMP_SYS(dup),
                                      SCMP_SYS(dup2),
                                      SCMP_SYS(dup3),
                                      SCMP_SYS(sysinfo),
                                      SCMP_SYS(getuid),
                                      SCMP_SYS(geteuid),
                                      SCMP_SYS(getgid),
                                      SCMP_SYS(getegid),
                                      SCMP_SYS(sched_getaffinity),
                                      SCMP_SYS(statfs),
                                      SCMP_SYS(fstatfs),
                                      SCMP_SYS(getrusage),
                                      SCMP_SYS(times),
                                      SCMP_SYS(statx),
                                      SCMP_SYS(ioctl)};

template <std::size_t N>
bool allow_calls(scmp_filter_ctx filter, const std::array<int, N>& calls) {
    bool ok = true;
    for (const int call : calls) {
        const int added = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
        ok = ok && (added == 0 || added == -EDOM);  // EDOM: a call this machine does not have
    }
    return ok;
}

/// Memory is never both written and run; a reader runs none that it did not start with.
bool allow_memory(scmp_filter_ctx filter, Confinement confinement) {
    constexpr scmp_datum_t kinds[] = {0, PROT_WRITE, PROT_EXEC};
    const std::size_t allowed = confinement == Confinement::reader ? 2 : 3;
    bool ok = true;
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        for (std::size_t i = 0; i < allowed; ++i) {
            ok = ::seccomp_rule_add(
                     filter, SCMP_ACT_ALLOW, call, 1,
                     SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_WRITE | PROT_EXEC, kinds[i])) == 0 &&
                 ok;
        }
    }
    return ok;
}

bool allow_program_files(scmp_filter_ctx filter) {
    constexpr auto writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    const int openat = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                                          SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0));
    const int open = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
                                        SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0));
    // Asking for the limits, not setting them; and the flags of a descriptor.
    const int limits =
        ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A2(SCMP_CMP_EQ, 0));
    const int flags = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1,
                                         SCMP_A1(SCMP_CMP_LE, F_SETFL));
    return openat == 0 && (open == 0 || open == -EDOM) && limits == 0 && flags == 0;
}

/// Every call that is not named gives an error and does nothing.
bool filter_calls(Confinement confinement) {
    const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr) return false;
    bool ok = allow_calls(filter, reader_calls) && allow_memory(filter, confinement);
    if (built_with_sanitizer) ok = ok && allow_calls(filter, sanitizer_calls);
    if (confinement == Confinement::program)
        ok = ok && allow_calls(filter, program_calls) && allow_program_files(filter);
    ok = ok && ::seccomp_load(filter) == 0;
    ::seccomp_release(filter);
    return ok;
}

}  // namespace

void limit_resources(const Limits& limits, std::size_t cpu_seconds) {
    if (!built_with_sanitizer) set_limit(RLIMIT_AS, limits.memory_bytes);
    set_computing_limit(cpu_seconds);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_FSIZE, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
}

SandboxState confine(Confinement confinement, const char* program) {
    SandboxState state;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return state;
    state.landlock = close_files(confinement, program);
    state.seccomp = filter_calls(confinement);
    return state;
}

}  // namespace mandat::extract
