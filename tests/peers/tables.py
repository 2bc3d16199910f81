# SPDX-License-Identifier: Apache-2.0
"""Both CSV dialects, read by Python, say what network.json says, and hold nothing to run."""
import csv
import io
import os
import unicodedata

from networks import cleaned, expected_attributes, networks

TABLES = ["people", "seats", "attendance", "bodies", "meetings", "decisions", "assignments",
          "relations", "evidence", "documents", "remarks", "nodes", "edges"]


def read(path, dialect):
    with open(path, "rb") as file:
        raw = file.read()
    excel = dialect == "csv-sv"
    assert raw.startswith(b"\xef\xbb\xbf") == excel, path
    assert raw.endswith(b"\r\n" if excel else b"\n"), path
    text = raw.decode("utf-8-sig")
    lines = io.StringIO(text, newline="")  # line ends within a cell stay as they are
    rows = list(csv.reader(lines, delimiter=";" if excel else ",", strict=True))
    widths = {len(row) for row in rows}
    assert len(widths) == 1, (path, widths)
    return rows


def runs(cell):
    """Whether a spreadsheet might take the cell for a formula, worked out anew."""
    visible = [c for c in cell if not c.isspace() and unicodedata.category(c)[0] not in "CZ"]
    while visible and visible[0] in "\"'`´\u2018\u2019\u201a\u201c\u201d\u201e«»":
        visible.pop(0)
    return bool(visible) and unicodedata.normalize("NFKC", visible[0]) in "=+-@"


def unmarked(cell):
    return cell[1:] if cell.startswith("'") else cell


def check_safe(rows, path):
    for row in rows:
        for cell in row:
            if cell.startswith("'"):
                continue
            assert not runs(cell) and cell[:1] not in ("\t", "\r", "\n"), (path, cell[:60])


def written(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def check_flat(rows, holders, documents):
    """nodes.csv or edges.csv against network.json, every attribute."""
    head, *body = rows
    assert [row[0] for row in body] == [holder["id"] for holder in holders]
    for row, holder in zip(body, holders):
        said = {name: unmarked(cell) for name, cell in zip(head, row) if cell}
        expected = {name: written(value)
                    for name, value in expected_attributes(holder, documents).items()}
        for name in ("id", "from", "to"):
            if holder.get(name):
                expected[name] = holder[name]
        assert said == expected, (holder["id"], said, expected)


def main():
    made = networks()
    for name in ("sample", "hostile"):
        network = made.json(name)
        documents = {d["id"]: cleaned(d["path"]) for d in network["documents"]}
        tables = {}
        for dialect in ("csv", "csv-sv"):
            folder = made.export(name, f"{name}-{dialect}", "--format", dialect)
            assert sorted(os.listdir(folder)) == sorted(t + ".csv" for t in TABLES)
            for table in TABLES:
                path = os.path.join(folder, table + ".csv")
                rows = read(path, dialect)
                check_safe(rows, path)
                tables[dialect, table] = rows
        check_flat(tables["csv", "nodes"], network["nodes"], documents)
        check_flat(tables["csv", "edges"], network["edges"], documents)
        evidence = sum(len(x["evidence"]) for x in network["nodes"] + network["edges"])
        kinds = [edge["kind"] for edge in network["edges"]]
        tasks = ("assignment", "creates_group", "referral", "staffs")
        counts = {
            "people": sum(n["kind"] == "person" for n in network["nodes"]),
            "meetings": sum(n["kind"] == "meeting" for n in network["nodes"]),
            "decisions": sum(n["kind"] == "decision" for n in network["nodes"]),
            "seats": kinds.count("member_of"), "attendance": kinds.count("attended"),
            "assignments": sum(kinds.count(kind) for kind in tasks),
            "evidence": evidence, "documents": len(network["documents"]),
            "remarks": len(network["diagnostics"]),
        }
        for table, count in counts.items():
            for dialect in ("csv", "csv-sv"):
                assert len(tables[dialect, table]) == count + 1, (table, dialect)
        print(f"{name}: {len(TABLES)} tables in two dialects, {evidence} sentences")


main()
