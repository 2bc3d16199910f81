# SPDX-License-Identifier: Apache-2.0
"""DOT, read by Graphviz, has the nodes and edges of network.json."""
import collections
import re
import shutil
import subprocess

from networks import networks, skip

if not shutil.which("gvpr") or not shutil.which("dot"):
    skip("graphviz is not installed")

# One line a node and an edge: what it is, its id, its kind, its label.
PROGRAM = r"""
N { printf("node %s %s\n", $.name, $.kind); }
E { printf("edge %s %s %s %s %s\n", $.name, $.kind, $.tail.name, $.head.name,
           hasAttr($, "style") ? $.style : ""); }
"""


def read(path):
    done = subprocess.run(["gvpr", PROGRAM, path], capture_output=True, check=True)
    assert not done.stderr, done.stderr.decode()
    lines = done.stdout.decode().splitlines()
    # Graphviz names an edge by its ends and its key: "a->b[e/1]".
    return collections.Counter(re.sub(r"^edge \S*->\S*\[(\S+)\] ", r"edge \1 ", line).rstrip()
                               for line in lines)


def main():
    made = networks()
    for name in ("sample", "hostile"):
        network = made.json(name)
        path = made.export(name, name + ".dot")
        expected = collections.Counter(f"node {n['id']} {n['kind']}" for n in network["nodes"])
        for e in network["edges"]:
            if e["from"] and e["to"]:
                style = "dashed" if e["certainty"] == "implied" else ""
                line = f"edge {e['id']} {e['kind']} {e['from']} {e['to']} {style}"
                expected[line.rstrip()] += 1
        found = read(path)
        assert found == expected, (found - expected, expected - found)
        # Written anew by Graphviz and read again it is still the same.
        canon = made.path("canon.dot")
        with open(canon, "wb") as out:
            done = subprocess.run(["dot", "-Tcanon", path], stdout=out, stderr=subprocess.PIPE,
                                  check=True)
        assert not done.stderr, done.stderr.decode()
        assert read(canon) == expected
        print(f"{name}: {sum(expected.values())} nodes and edges as in network.json")


main()
