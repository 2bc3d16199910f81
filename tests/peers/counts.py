# SPDX-License-Identifier: Apache-2.0
"""What the answers say is what a second count of network.json gives.

counts.py PROGRAM FOLDER...: each folder of protocols is one network. With MANDAT_SHARED the
protocols there are counted too, and without it that is said.
"""
import json
import os
import subprocess
import sys
import tempfile

import counted

class Answers:
    """What the program says of one network."""

    def __init__(self, program, network):
        self.program = program
        self.network = network

    def ask(self, verb, *more):
        done = subprocess.run([self.program, verb, "--network", self.network, "--json", *more],
                              capture_output=True, check=False)
        assert done.returncode == 0, (verb, done.stderr.decode())
        answer = json.loads(done.stdout)
        answer["rows"] = {part["id"]: part["rows"] for part in answer["sections"]}
        return answer


differences = []
compared = 0


def same(what, found, expected):
    global compared
    compared += 1
    if isinstance(expected, float) and found is not None:
        if abs(found - expected) <= 1e-9 * max(1, abs(expected)):
            return
    elif found == expected:
        return
    differences.append(f"{what}: the program says {found!r}, the second count {expected!r}")


def same_totals(verb, answer, expected):
    for name, value in expected.items():
        same(f"{verb} {name}", answer["totals"][name], value)


def check_load(answers, network):
    rows = {row["person"]["id"]: row for row in answers.ask("load")["rows"]["people"]}
    expected = counted.load(network)
    carried = {name: parts for name, parts in expected.items() if name in rows or any(parts.values())}
    same("load: people", sorted(rows), sorted(carried))
    for name in sorted(set(rows) & set(carried)):
        for part, value in carried[name].items():
            if part == "minutes" and rows[name]["minutes"] is None and value == 0:
                continue  # nothing is known of the hours
            same(f"load {name} {part}", rows[name][part], value)


def check_assignments(answers, network):
    answer = answers.ask("assignments")
    same_totals("assignments", answer, counted.assignments(network))
    same("assignments overdue", answer["totals"]["overdue"],
         counted.overdue(network, answer["totals"]["known_on"]))
    same("assignments without_dated_report_back", answer["totals"]["without_dated_report_back"],
         counted.without_dated_report_back(network))


def check_overlaps(answers, network):
    answer = answers.ask("overlaps")
    rows = answer["rows"]["by_service"]
    for section, expected in zip(("bodies", "people"), counted.overlaps(network)):
        found = {}
        for row in answer["rows"][section] + rows:
            a, b = sorted((row["a"]["id"], row["b"]["id"]))
            if (network.kind(a) == "person") == (section == "people"):
                found[a, b] = row
        same(f"overlaps of {section}", sorted(found), sorted(expected))
        for pair in sorted(set(found) & set(expected)):
            for part, value in expected[pair].items():
                same(f"overlaps {pair} {part}", found[pair][part], value)


def check_groups(answers, network):
    answer = answers.ask("groups")
    lives, alike = counted.groups(network)
    rows = {row["group"]["id"]: row for row in answer["rows"]["lives"]}
    same("groups", sorted(rows), sorted(lives))
    for name in sorted(set(rows) & set(lives)):
        for part, value in lives[name].items():
            same(f"groups {name} {part}", rows[name][part], value)
    pairs = {tuple(sorted((row["a"]["id"], row["b"]["id"]))) for row in answer["rows"]["coincide"]}
    same("groups that coincide", sorted(pairs), sorted(alike))
    stated = {edge[end] for edges in network.edges.values() for edge in edges
              for end in ("from", "to")}
    silent = {name for name, life in lives.items() if name in stated and
              not (life["meetings"] or life["decisions"] or life["reports"])}
    same("groups never heard of", sorted(row["group"]["id"] for row in answer["rows"]["silent"]),
         sorted(silent))


def check_chains(answers, network):
    answer = answers.ask("chains")
    takers = counted.handing(network)
    names = set(takers) | {name for row in takers.values() for name in row}
    same("chains nodes", answer["totals"]["nodes"], len(names))
    same("chains steps", answer["totals"]["steps"], sum(map(len, takers.values())))
    same("chains longest", answer["totals"]["longest"], counted.longest_chain(takers))
    found = {row["node"]["id"]: {node["id"] for node in row["behind"]}
             for row in answer["rows"]["choke_points"]}
    expected = counted.choke_points(takers)
    same("choke points", {name: sorted(behind) for name, behind in found.items()},
         {name: sorted(behind) for name, behind in expected.items()})
    ends = {row["node"]["id"] for row in answer["rows"]["dead_ends"]}
    same("dead ends", sorted(ends), sorted(counted.dead_ends(network)))
    groups = {row["group"]["id"] for row in answer["rows"]["unmandated"]}
    same("unmandated", sorted(groups), sorted(counted.unmandated(network)))


def check_coverage(answers, network):
    answer = answers.ask("coverage")
    expected, gaps = counted.coverage(network)
    same_totals("coverage", answer, expected)
    found = {(row["body"]["id"], row["first_paragraph"], row["last_paragraph"])
             for row in answer["rows"]["missing"] if row["sign"] in ("paragraphs_before", "paragraphs_between")}
    same("coverage gaps", sorted(found), sorted(gaps))


def check_gaps(answers, network):
    answer = answers.ask("gaps")
    rows = {row["place"]["id"]: row for row in answer["rows"]["places"]}
    expected = counted.places(network)
    same("gaps: places", sorted(rows), sorted(expected))
    for name in sorted(set(rows) & set(expected)):
        for part, value in expected[name].items():
            same(f"gaps {name} {part}", rows[name][part], value)
    found = {(row["meeting"]["id"], row["place"]["id"]) for row in answer["rows"]["absences"]
             if row["how"] == "absent"}
    same("absences", sorted(found), sorted(counted.absences(network)))


def check_changes(answers, network):
    days = sorted(node["date"] for node in network.nodes.values()
                  if node["kind"] == "meeting" and node["date"])
    if not days:
        return
    for first, last in ((days[0], days[-1]), (days[len(days) // 3], days[2 * len(days) // 3])):
        answer = answers.ask("changes", "--from", first, "--to", last)
        joined, left = counted.changes(network, first, last)
        bodies = {body for _, body in joined | left} | set(network.meetings().values())
        for change, expected in (("joined", joined), ("left", left)):
            found = {(row["subject"]["id"], row["object"]["id"])
                     for row in answer["rows"]["people"] if row["change"] == change}
            found = {(who, body) for who, body in found if body in bodies}
            same(f"changes {first} {last} {change}", sorted(found), sorted(expected))


CHECKS = (check_load, check_assignments, check_overlaps, check_groups, check_chains,
          check_coverage, check_gaps, check_changes)


def check(program, path, folder):
    done = subprocess.run([program, "export", path, "-o", os.path.join(folder, "n.json")],
                          capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    with open(os.path.join(folder, "n.json"), encoding="utf-8") as file:
        network = counted.Network(json.load(file))
    for part in CHECKS:
        before, already = compared, len(differences)
        part(Answers(program, os.path.join(folder, "n.json")), network)
        print(f"{path}: {part.__name__[6:]}: {compared - before} compared, "
              f"{len(differences) - already} different")


def main():
    program = os.path.abspath(sys.argv[1])
    paths = sys.argv[2:]
    shared = os.path.join(os.environ.get("MANDAT_SHARED", "/nonexistent"), "protocols")
    if os.path.isdir(shared):
        paths.append(shared)
    else:
        print("MANDAT_SHARED is not set: only our own protocols are counted")
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            check(program, path, folder)
    for line in differences:
        print(line)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
