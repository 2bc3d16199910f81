# SPDX-License-Identifier: Apache-2.0
"""Runs the program under limits and tells what became of it.

Time is counted as the processor spent it, so that a busy machine makes nobody slow; the wall clock
only ends what waits for ever.
"""
import dataclasses
import os
import resource
import signal
import subprocess
import threading

SANITIZER_EXIT = 99
REPORTS = (b"AddressSanitizer", b"runtime error:", b"LeakSanitizer", b"ThreadSanitizer",
           b"terminate called", b"bad_alloc")


@dataclasses.dataclass
class Run:
    code: int          # exit code, or minus the signal that ended it
    cpu: float         # seconds
    mb: float          # peak of resident memory
    out: bytes
    err: bytes
    overdue: bool      # killed at the wall clock

    def faults(self, allowed=(0, 1)):
        """What no input may bring about."""
        found = []
        if self.overdue:
            found.append("waited past its deadline")
        elif self.code < 0:
            found.append("ended by " + signal.Signals(-self.code).name)
        elif self.code not in allowed:
            found.append(f"exit {self.code}, allowed {sorted(allowed)}")
        found += [f"printed '{words.decode()}'" for words in REPORTS if words in self.err]
        return found


def is_sanitized(program):
    """Shadow memory makes limits of memory meaningless, and everything slower."""
    with open(program, "rb") as file:
        return b"__asan_init" in file.read()


def environment(folder):
    """Nothing of the caller's that could show, and a home of its own."""
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8",
            "ASAN_OPTIONS": f"exitcode={SANITIZER_EXIT}:detect_leaks=0",
            "UBSAN_OPTIONS": f"halt_on_error=1:exitcode={SANITIZER_EXIT}:print_stacktrace=1"}


def run(arguments, folder, deadline=60.0, stdin=b"", env=None):
    def limits():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28))

    process = subprocess.Popen([os.fspath(a) for a in arguments], cwd=folder,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, preexec_fn=limits, start_new_session=True,
                               env=environment(folder) | (env or {}))
    said = {}

    def drain(name, stream):
        said[name] = stream.read()

    readers = [threading.Thread(target=drain, args=pair)
               for pair in (("out", process.stdout), ("err", process.stderr))]
    for reader in readers:
        reader.start()
    try:
        process.stdin.write(stdin)
        process.stdin.close()
    except BrokenPipeError:
        pass
    overdue = threading.Event()

    def end():
        overdue.set()
        os.killpg(process.pid, signal.SIGKILL)

    clock = threading.Timer(deadline, end)
    clock.start()
    _, status, used = os.wait4(process.pid, 0)
    clock.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    for reader in readers:
        reader.join()
    return Run(process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024,
               said["out"], said["err"], overdue.is_set())
