# SPDX-License-Identifier: Apache-2.0
"""Reads every case of cases.py alone, judges it, and looks at what all of them together write.

    corpus.py PROGRAM [--fast] [--only WORD] [--jobs N] [--slack N] [--keep DIR]

Ends with 0 when nothing is wrong. --slack multiplies the seconds allowed, for builds that check
themselves.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import stat
import sys
import tempfile

import cases
import program
import sinks

FORMATS = (("json", "n.json"), ("xlsx", "n.xlsx"), ("graphml", "n.graphml"), ("gexf", "n.gexf"),
           ("dot", "n.dot"), ("csv", "csv"), ("csv-sv", "csv-sv"))


def judge_words(case, network):
    """What was read, against what a careful reader would have."""
    wrong = []
    given = {d["code"] for d in network["diagnostics"]} | {d.get("name", "") for d in network["diagnostics"]}
    wrong += [f"no remark {code}" for code in case.codes if code not in given]
    wrong += [f"a remark {code}" for code in case.silent if code in given]
    people = [[n["name"], *n.get("aliases", [])] for n in network["nodes"] if n["kind"] == "person"]
    names = {name for one in people for name in one}
    wrong += [f"did not read {name!r}" for name in case.people if name not in names]
    wrong += [f"took {word!r} for a fact" for word in case.nobody for name in names if word in name]
    if len(people) > case.most_people:
        wrong.append(f"{len(people)} people, at most {case.most_people}")
    longest = max((len(n["name"]) for n in network["nodes"]), default=0)
    if longest > 1200:
        wrong.append(f"a name of {longest} characters")
    return wrong


def judge(case, path, run, slack):
    wrong = run.faults(case.exits)
    if run.cpu > case.cpu * slack:
        wrong.append(f"{run.cpu:.1f} s of processor, allowed {case.cpu * slack:.1f}")
    if run.mb > case.mb and slack == 1:
        wrong.append(f"{run.mb:.0f} MB, allowed {case.mb:.0f}")
    wrong += ["error stream " + w for w in sinks.check_terminal(run.err)]
    if b"please report" in run.err or b"anm\xc3\xa4l" in run.err:
        wrong.append("a promise was broken: " + run.err.decode("utf-8", "replace")[:200])
    bad = sinks.check_json(run.out)
    wrong += ["network " + w for w in bad]
    if not bad:
        wrong += judge_words(case, json.loads(run.out))
    for words in case.nowhere:
        for stream in (run.out, run.err):
            if words.encode() in stream or json.dumps(words)[1:-1].encode() in stream:
                wrong.append(f"wrote {words!r}")
    reading = json.loads(run.out)["documents"][0]["reading"] if not bad else None
    if reading not in (None, "complete") and run.code == 0:
        wrong.append(f"exit 0 of a file that was read as {reading}")
    return wrong


def alone(mandat, folder, case, slack):
    path = folder / case.name
    run = program.run([mandat, "export", path.name], folder, deadline=60 * slack)
    return case, run, judge(case, path, run, slack)


def written(root):
    return [p for p in sorted(root.rglob("*")) if p.is_file()]


def together(mandat, folder, out, slack):
    """The page, the map and every format of one network that holds it all; and who may read it."""
    wrong = []
    run = program.run([mandat, "report", folder, "-o", out / "page"], out, deadline=300 * slack)
    wrong += ["report " + w for w in run.faults((1,))]
    wrong += ["report's words " + w for w in sinks.check_terminal(run.out) + sinks.check_terminal(run.err)]
    network = out / "page" / "network.json"
    for name, file in FORMATS:
        run = program.run([mandat, "export", "--network", network, "--format", name, "-o", out / file],
                          out, deadline=120 * slack)
        wrong += [f"export {name} " + w for w in run.faults((0,))]
        wrong += [f"export {name}'s words " + w for w in sinks.check_terminal(run.err)]
    for path in written(out):
        separator = ";" if path.parent.name == "csv-sv" else ","
        shown = path.relative_to(out)
        wrong += [f"{shown} {w}" for w in sinks.check(path, path.read_bytes(), separator)[:5]]
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            wrong.append(f"{shown} may be read by others")
        if path.name.startswith(".") or path.name.endswith((".tmp", "~")):
            wrong.append(f"{shown} was left behind")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--slack", type=float, default=1.0)
    parser.add_argument("--keep", type=pathlib.Path)
    given = parser.parse_args()
    mandat = given.program.resolve()
    slack = max(given.slack, 15.0 if program.is_sanitized(mandat) else 1.0)
    chosen = [one for family, one in cases.all_cases()
              if given.only in f"{family}/{one.name}" and (one.fast or not given.fast)]
    bad = 0
    with tempfile.TemporaryDirectory(prefix="mandat-hostile-") as place:
        root = given.keep or pathlib.Path(place)
        folder, out = root / "in", root / "out"
        for part in (folder, out):
            part.mkdir(parents=True, exist_ok=True)
        for one in chosen:
            (folder / one.name).write_bytes(one.data)
        before = sorted(p.name for p in folder.iterdir())
        with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
            for one, run, wrong in pool.map(lambda c: alone(mandat, folder, c, slack), chosen):
                bad += bool(wrong)
                if wrong or not given.fast:
                    print(f"{'WRONG' if wrong else 'right'} {one.name:28} {run.cpu:5.2f} s {run.mb:4.0f} MB"
                          f"  {'; '.join(wrong)}", flush=True)
        wrong = together(mandat, folder, out, slack)
        if sorted(p.name for p in folder.iterdir()) != before:
            wrong.append("the folder that was read is changed")
        for one in wrong:
            print("WRONG together: " + one)
        bad += len(wrong)
    print(f"{len(chosen)} cases, {bad} wrong")
    return 1 if bad or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
