# SPDX-License-Identifier: Apache-2.0
"""Good files, damaged at random from a seed: the program may read what it can, and never falls.

    mutate.py PROGRAM FOLDER... [--count N] [--seed N] [--batch N] [--keep DIR]

Takes the files of the folders, as many kinds as their names have endings, and reads N mutations of
each kind, a batch of them in one run. A batch that goes wrong is read again file by file, to name
the one that did it. Ends with 0 when nothing is wrong.
"""
import argparse
import json
import pathlib
import random
import sys
import tempfile

import program
import sinks

SECONDS_A_FILE = 2.0  # of the wall clock, what a reader would wait; times the batch


def flip_bits(data, dice, _):
    out = bytearray(data)
    for _ in range(dice.randint(1, 40)):
        out[dice.randrange(len(out))] ^= 1 << dice.randrange(8)
    return bytes(out)


def cut(data, dice, _):
    begin, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    return data[:begin] if dice.random() < 0.4 else data[:begin] + data[end:]


def splice(data, dice, other):
    begin = dice.randrange(len(data) + 1)
    start, end = sorted(dice.randrange(len(other) + 1) for _ in range(2))
    return data[:begin] + other[start:end] + data[begin:]


def repeat(data, dice, _):
    begin = dice.randrange(len(data))
    piece = data[begin:begin + dice.randint(1, 200)]
    return data[:begin] + piece * dice.randint(2, 300) + data[begin:]


def swap_lines(data, dice, _):
    lines = data.split(b"\n")
    dice.shuffle(lines)
    return b"\n".join(lines)


def insert(data, dice, _):
    odd = [b"\0", b"\x1b[2J", "\u202e".encode(), b"\xff\xfe", b"<!--", b"-->", "§ ".encode(), b"|" * 50,
           b"\r", b"\t" * 30, "\u0301".encode() * 50, b"# " * 20, b"9" * 400, b"](", b"```\n"]
    out = data
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(out) + 1)
        out = out[:at] + dice.choice(odd) + out[at:]
    return out


MUTATIONS = (flip_bits, cut, splice, repeat, swap_lines, insert)


def good_files(folders):
    kinds = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and 0 < path.stat().st_size < 400_000:
                kinds.setdefault(path.suffix.lower(), []).append(path.read_bytes())
    return kinds


def mutants(files, count, seed):
    for number in range(count):
        dice = random.Random(f"{seed}/{number}")
        mutation = MUTATIONS[number % len(MUTATIONS)]
        yield mutation.__name__, number, mutation(dice.choice(files), dice, dice.choice(files))


def read(mandat, folder, paths, slack):
    """What is wrong with reading these files in one run."""
    run = program.run([mandat, "export", *[p.name for p in paths]], folder,
                      deadline=10 + SECONDS_A_FILE * slack * len(paths))
    wrong = run.faults()
    wrong += ["error stream " + w for w in sinks.check_terminal(run.err)]
    bad = sinks.check_json(run.out)
    wrong += ["network " + w for w in bad]
    if not bad and not wrong:
        # An archive gives each document in it, or itself when it cannot be opened.
        told = {d["path"].split("/")[0] for d in json.loads(run.out)["documents"]}
        silent = [p.name for p in paths if p.name not in told]
        if silent:
            wrong.append(f"{len(paths)} files, nothing told of {silent[:3]}")
    return wrong, run


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the files that go wrong")
    given = parser.parse_args()
    mandat = given.program.resolve()
    slack = 15.0 if program.is_sanitized(mandat) else 1.0
    bad = read_files = 0
    cpu = 0.0
    for kind, files in sorted(good_files(given.folders).items()):
        made = list(mutants(files, given.count, given.seed))
        for first in range(0, len(made), given.batch):
            with tempfile.TemporaryDirectory(prefix="mandat-mutants-") as place:
                folder = pathlib.Path(place)
                paths = []
                for name, number, data in made[first:first + given.batch]:
                    paths.append(folder / f"{name}-{number}{kind}")
                    paths[-1].write_bytes(data)
                wrong, run = read(mandat, folder, paths, slack)
                cpu += run.cpu
                read_files += len(paths)
                if not wrong:
                    continue
                guilty = [(p, w) for p in paths if (w := read(mandat, folder, [p], slack)[0])]
                bad += max(1, len(guilty))
                for path, why in guilty or [(folder, wrong)]:
                    print(f"WRONG {path.name}: {'; '.join(why)}", flush=True)
                    if given.keep and path.is_file():
                        given.keep.mkdir(parents=True, exist_ok=True)
                        (given.keep / path.name).write_bytes(path.read_bytes())
    print(f"{read_files} mutations, {bad} wrong, {cpu:.1f} s of processor")
    return 1 if bad or not read_files else 0


if __name__ == "__main__":
    sys.exit(main())
