# SPDX-License-Identifier: Apache-2.0
"""Bad company: good protocols give the same facts alone and among hostile files.

    mixed.py PROGRAM DATASETS [--count N] [--corpus FOLDER]

N protocols are made of those of the datasets, each of a year and a place of its own. They are read
alone, and then in one folder with the cases of cases.py (and with FOLDER, another corpus). What the
good files say has to be the same, byte for byte, and the counts of the summary add up. Questions of
who may be who are counted alone: they weigh all files that name somebody, whoever wrote them.
"""
import argparse
import json
import pathlib
import re
import shutil
import sys
import tempfile

import cases
import program


QUESTION = "possible_same_as"


def questions(network, folder):
    good = {d["id"] for d in network["documents"] if pathlib.PurePath(d["path"]).parts[0] == folder}
    return {(e["from"], e["to"]) for e in network["edges"]
            if e["kind"] == QUESTION and any(one["document"] in good for one in e["evidence"])}


def vary(text, number):
    """The same minutes of another year: what they say is other facts of the same form."""
    shift = number // 37 + 1
    return re.sub(r"\b(20[0-2][0-9])\b", lambda m: str(int(m[1]) - shift), text)


def write_good(datasets, folder, count):
    sources = [p for p in sorted(datasets.rglob("*")) if p.parent.name == "protocols" and p.is_file()]
    for number in range(count):
        source = sources[number % len(sources)]
        text = vary(source.read_text(encoding="utf-8"), number)
        data = text.encode()
        if number % 3 == 1:
            data = text.replace("\n", "\r\n").encode()
        elif number % 3 == 2:
            data = b"\xef\xbb\xbf" + data
        (folder / f"{number:04d}{source.suffix}").write_bytes(data)
    return len(sources)


def facts(network, folder):
    """What the documents of one folder say, with the evidence of those alone, as sorted lines."""
    good = {d["id"]: d["path"] for d in network["documents"]
            if pathlib.PurePath(d["path"]).parts[0] == folder}
    lines = []

    def own(evidence):
        return [dict(e, document=good[e["document"]]) for e in evidence if e["document"] in good]

    for kind in ("nodes", "edges"):
        for thing in network[kind]:
            kept = own(thing.get("evidence", []))
            if kept and thing["kind"] != QUESTION:
                # The number of an edge counts others too; other names are told without their place.
                dropped = "id" if kind == "edges" else "aliases"
                thing = {k: v for k, v in thing.items() if k != dropped}
                lines.append(json.dumps(dict(thing, evidence=kept), ensure_ascii=False, sort_keys=True))
    for remark in network["diagnostics"]:
        if remark.get("document") in good:
            lines.append(json.dumps(dict(remark, document=good[remark["document"]]),
                                    ensure_ascii=False, sort_keys=True))
    for document in network["documents"]:
        if document["id"] in good:
            lines.append(json.dumps({k: v for k, v in document.items() if k != "id"},
                                    ensure_ascii=False, sort_keys=True))
    return sorted(lines)


def counts_add_up(words):
    """'Protocols: 700 (wholly read 500, partly 80, refused 120)'"""
    for line in words.decode().splitlines():
        found = re.match(r"Protocols: (\d+) \(wholly read (\d+), partly (\d+), refused (\d+)\)", line)
        if found:
            every, *parts = map(int, found.groups())
            return every, sum(parts)
    return None, None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("datasets", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--corpus", type=pathlib.Path)
    given = parser.parse_args()
    mandat = given.program.resolve()
    wrong = []
    with tempfile.TemporaryDirectory(prefix="mandat-mixed-") as place:
        root = pathlib.Path(place)
        good, bad = root / "good", root / "hostile"
        good.mkdir()
        bad.mkdir()
        write_good(given.datasets.resolve(), good, given.count)
        for _, one in cases.all_cases():
            (bad / one.name).write_bytes(one.data)
        paths = ["good", "hostile"]
        if given.corpus:
            # Copied by name alone: links, pipes and devices of it are read where they are.
            (root / "other").symlink_to(given.corpus.resolve())
            paths.append(f"other/{'.'}")
        alone = program.run([mandat, "export", "good"], root, deadline=900)
        mixed = program.run([mandat, "export", *paths], root, deadline=900)
        wrong += ["alone: " + w for w in alone.faults()] + ["mixed: " + w for w in mixed.faults((1,))]
        first, second = (facts(json.loads(r.out), "good") for r in (alone, mixed))
        asked = [questions(json.loads(r.out), "good") for r in (alone, mixed)]
        lost = sorted(set(first) - set(second))
        new = sorted(set(second) - set(first))
        wrong += [f"lost among hostile files: {line[:300]}" for line in lost[:10]]
        wrong += [f"new among hostile files: {line[:300]}" for line in new[:10]]
        if first != second:
            wrong.append(f"{len(lost)} facts lost, {len(new)} new, of {len(first)}")
        told = program.run([mandat, "report", "--lang", "en", *paths, "-o", root / "page"], root,
                           deadline=900)
        wrong += ["report: " + w for w in told.faults((1,))]
        every, parts = counts_add_up(told.out)
        documents = len(json.loads(mixed.out)["documents"])
        if every is None or every != parts or every != documents:
            wrong.append(f"the summary counts {every}, its parts {parts}, the network {documents}")
    for one in wrong:
        print("WRONG " + one)
    print(f"{given.count} good protocols, {documents} inputs, {len(first)} facts, {len(wrong)} wrong; "
          f"questions alone {len(asked[0])}, of which asked among hostile files {len(asked[0] & asked[1])}; "
          f"{mixed.cpu:.1f} s of processor, {mixed.mb:.0f} MB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
