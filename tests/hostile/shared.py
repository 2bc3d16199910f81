# SPDX-License-Identifier: Apache-2.0
"""Makes a corpus of others by its own program, has it judged by its own judge, and holds a floor.

    shared.py PROGRAM FOLDER [--floor 0.98]

FOLDER holds make_hostile.py and run_hostile.py. What is known to be judged wrongly is told below,
with why; everything else that is judged wrong counts against the floor. Whatever falls, hangs, leaks
or is written outside is never excused.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

EXCUSED = {
    "special/unreadable.md": "root may read it, and there is nothing to tell then",
    "text/nfc_nfd.md": "the quote is what stands in the file, letter by letter; the name is composed",
}
NEVER = re.compile(r"died of|hang|printed|PWNED|wrote outside|' in |formula cell")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--floor", type=float, default=0.98)
    # Its seconds are those of the wall, and the machine is not ours alone.
    parser.add_argument("--slack", default="10")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandat-shared-") as place:
        corpus = pathlib.Path(place) / "corpus"
        subprocess.run([sys.executable, "-B", given.folder / "make_hostile.py", corpus], check=True,
                       stdout=subprocess.DEVNULL)
        judged = subprocess.run(
            [sys.executable, "-B", given.folder / "run_hostile.py", corpus, "--jobs", "2", "--diag",
             "--slack", given.slack, "--", given.program.resolve(), "report", "{in}", "-o", "{out}",
             "--remarks"], stdout=subprocess.PIPE, text=True, check=False).stdout
    lines = [line for line in judged.splitlines() if line.startswith(("ok ", "FAIL"))]
    failed = [line for line in lines if line.startswith("FAIL")]
    wrong = []
    fatal = 0
    for line in failed:
        path = line.split()[1]
        if path in EXCUSED and not re.search(r"died of|hang|printed|PWNED|wrote outside", line):
            print(f"excused {path}: {EXCUSED[path]}")
            continue
        wrong.append(line)
        fatal += bool(NEVER.search(line))
        print(line)
    right = 1 - len(wrong) / max(1, len(lines))
    print(f"{len(lines)} cases of others, {len(wrong)} wrong ({right:.1%} right), {fatal} of them never excused")
    return 0 if lines and right >= given.floor and not fatal else 1


if __name__ == "__main__":
    sys.exit(main())
