# SPDX-License-Identifier: Apache-2.0
"""Seeds for a fuzz target: pieces of good files, and the words that the target looks for.

    seeds.py TARGET FOLDER
"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "hostile"))
import cases  # noqa: E402

LEDGER = (b'{"decision":"same","a":"Anna Ek","b":"Anna Eek","because":"x","date":"2025-06-10","by":"y"}\n'
          b'{"decision":"different","a":"Bo Alm","b":"Bo Almgren"}\n'
          b'{"decision":"rename","a":"Bo Alm","b":"Bo Al"}\n')
WORDS = "labels\tkallade\tothers\nroles\tprovare\tmember\nfirst_names\tXena\n# x\n".encode()
SVG = (b'<?xml version="1.0"?><svg width="10pt" height="10pt" viewBox="0 0 10 10" '
       b'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g id="graph0" '
       b'class="graph" transform="scale(1 1)"><title>x</title><polygon fill="#fff" stroke="none" '
       b'points="0,0 1,1"/><text text-anchor="middle" x="1" y="2" font-size="9.00">A</text></g></svg>')
JSON = (b'{"schema":"mandat/network/1","documents":[{"id":"doc/1","path":"a","sha256":"","format":"text",'
        b'"title":"","reading":"complete"}],"nodes":[],"edges":[],"diagnostics":[]}')


def texts():
    for path in sorted((ROOT / "datasets").rglob("*")):
        if path.parent.name in ("protocols", "other-layouts") and path.is_file():
            data = path.read_bytes()
            for begin in range(0, min(len(data), 24000), 6000):
                yield data[begin:begin + 6000]


def small_cases():
    for _, one in cases.all_cases():
        if len(one.data) < 6000:
            yield one.data


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    own = {"ledger": [LEDGER], "user_words": [WORDS], "svg_gate": [SVG], "network_json": [JSON]}
    seeds = own.get(target) or [*texts(), *small_cases()]
    if target == "network_json":
        seeds += sorted(p.read_bytes() for p in (ROOT / "tests" / "cases").rglob("expected.json"))[:40]
    for number, data in enumerate(seeds):
        (folder / f"seed-{number:04d}").write_bytes(data)


if __name__ == "__main__":
    main()
