# SPDX-License-Identifier: Apache-2.0
"""What the peers read: exports of the sample and of a hostile network, made by the program."""
import json
import os
import subprocess
import sys
import tempfile

SKIPPED = 77  # what CTest takes for "skipped"

HOSTILE = [
    "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "  =1", "\"=1\"",
    "'quoted", "\uff1d1", "</data><x a=\"", "]]>", "&lt;b&gt;", "a\\", "\\\"", "\\N\\G",
    "<b>bold</b>", "\"]; x [image=\"/etc/passwd", "_x0041_", "http://x", "a;b,c|d", "a\nb",
    "\u202eabc", "\u200b=1", "1-2", "0180", "TRUE", "2025-06-10", "Åsa Öberg", "\U0001f600",
    "x" * 40_000, "\x01\x1b[31m", "{=1}", "1e5", "  both ends  ",
]


def skip(why):
    print("skipped: " + why)
    sys.exit(SKIPPED)


def hostile_network():
    """Every text in every place of a person, a body, an item and a seat."""
    nodes, edges = [], []
    for i, text in enumerate(HOSTILE):
        evidence = [{"document": "doc/1", "paragraph": 1, "line": 1, "column": 1, "page": None,
                     "quote": text, "rule": text}]
        nodes.append({"id": f"body/{i:03}", "kind": "body", "name": text, "aliases": [text],
                      "type": "board", "evidence": evidence})
        nodes.append({"id": f"decision/{i:03}", "kind": "decision", "name": text, "aliases": [],
                      "paragraph": i, "letter": None, "title": text, "status": "decided",
                      "points": [text, text], "sections": [text], "evidence": evidence})
        nodes.append({"id": f"person/{i:03}", "kind": "person", "name": text, "aliases": [],
                      "titles": [{"title": text, "since": None, "until": None}],
                      "evidence": evidence})
        edges.append({"kind": "member_of", "from": f"person/{i:03}", "to": f"body/{i:03}",
                      "certainty": "explicit", "since": "2025-02-31", "until": "2025-06-10",
                      "role": "other", "role_as_written": text, "basis": "attendance",
                      "evidence": evidence})
        edges.append({"kind": "assignment", "from": f"body/{i:03}", "to": None,
                      "certainty": "implied", "since": None, "until": None, "what": text,
                      "due": text, "due_as_written": text, "status": "decided",
                      "report_back": {"required": True, "to": None, "when": text},
                      "decision": None, "evidence": evidence})
    nodes.sort(key=lambda node: node["id"])
    edges.sort(key=lambda edge: edge["kind"] != "member_of")
    for number, edge in enumerate(edges, 1):
        edge["id"] = f"e/{number}"
    return {"schema": "mandat/network/1",
            "documents": [{"id": "doc/1", "path": "=x.txt", "sha256": None, "format": "text",
                           "title": "=x", "reading": "complete"}],
            "nodes": nodes, "edges": edges, "diagnostics": []}


class Networks:
    """A folder with sample.json and hostile.json, and the program that exports them."""

    def __init__(self, program, protocols):
        self.program = os.path.abspath(program)
        self.folder = tempfile.TemporaryDirectory()
        self.run("export", os.path.abspath(protocols), "-o", self.path("sample.json"))
        with open(self.path("hostile.json"), "w", encoding="utf-8") as file:
            json.dump(hostile_network(), file)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, check=False,
                              cwd=self.folder.name, env={"PATH": os.environ["PATH"]})
        assert done.returncode == 0, done.stderr.decode()
        return done

    def export(self, name, output, *arguments):
        """Exports sample or hostile; gives the path."""
        self.run("export", "--network", self.path(name + ".json"), "-o", self.path(output),
                 *arguments)
        return self.path(output)

    def json(self, name):
        with open(self.path(name + ".json"), encoding="utf-8") as file:
            network = json.load(file)
        names.update((node["id"], node["name"]) for node in network["nodes"])
        return network


# Of the nodes of every network that was read, by id.
names = {}


def networks():
    """Of the command line: PROGRAM PROTOCOLS."""
    return Networks(sys.argv[1], sys.argv[2])


def cleaned(text):
    """What every format makes of text that XML 1.0 cannot hold."""
    allowed = lambda c: c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff")
    return "".join(c if allowed(c) else "\ufffd" for c in text)


def expected_attributes(holder, documents):
    """The flat attributes of a node or edge of network.json, worked out apart from the program."""
    out = {}

    def say(name, value):
        if value is None or value == "" or value == []:
            return
        out[name] = cleaned(value) if isinstance(value, str) else value

    def join(values):
        return " | ".join(values)

    def period(since, until):
        days = [day for day in (since, until) if day]
        return " – ".join(days if len(set(days)) == 2 else days[:1])

    for name, value in holder.items():
        if name in ("id", "from", "to", "evidence", "decided_by"):
            continue
        if name == "titles":
            texts = []
            for title in value:
                when = period(title["since"], title["until"])
                texts.append(title["title"] + (f" ({when})" if when else ""))
            say("titles", join(texts))
        elif name == "sessions":
            texts = []
            for s in value:
                text = " ".join(part for part in (s["date"], s["start"]) if part)
                texts.append(text + ("–" + s["end"] if s["end"] else ""))
            say("sessions", join(texts))
            say("minutes", sum(s["minutes"] or 0 for s in value) or None)
        elif name in ("chairs", "secretaries"):
            say(name, join([names[one["person"]] +
                            (f" (§ {one['paragraphs']})" if one["paragraphs"] else "")
                            for one in value]))
        elif name == "documents":
            say("papers", join([", ".join(x for x in (p["title"], p["prepared_by"], p["date"]) if x)
                                for p in value]))
        elif name == "paragraphs" and holder["kind"] == "meeting":
            if value:
                say("first_paragraph", value[0])
                say("last_paragraph", value[1])
        elif name == "paragraph":
            say("paragraph", None if value in (None, 0) else str(value))
        elif name == "report_back":
            for part, said in value.items():
                say("report_back_" + part, said)
        elif isinstance(value, list):
            say(name, join(value))
        else:
            say(name, value)
    if "from" not in holder:
        out.setdefault("collective", False)
        if holder["kind"] == "decision":
            out.setdefault("known", True)
    if holder["kind"] == "member_of":
        out.setdefault("ended", False)
    evidence = holder["evidence"]
    out["evidence_count"] = len(evidence)
    if evidence:
        first = dict(evidence[0])
        first["path"] = documents.get(first.pop("document"))
        for name, value in first.items():
            say("evidence_" + name, value)
    return out
