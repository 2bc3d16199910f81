# SPDX-License-Identifier: Apache-2.0
"""Seeds for a fuzz target: pieces of good files, and the words that the target looks for.

    seeds.py TARGET FOLDER
"""
import io
import pathlib
import shutil
import subprocess
import sys
import zipfile

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


SAMPLES = [p for folder in ("odd", "same") for p in sorted((ROOT / "tests" / "formats" / folder).iterdir())]
REPLY = ("mandat-reply 1\nformat pdf\npartial\nremark 116 0 0 page 0\ntext 7 § 1 A\nend\n".encode(),
         b"mandat-reply 1\nformat zip\npart 5 a.txt3 abctext 0 end\n")


def files(*endings):
    return [p.read_bytes() for p in SAMPLES if p.suffix in endings and p.stat().st_size < 40000]


def parts(ending, names):
    """The parts of packed documents, with a zero byte between them as the targets take them."""
    for data in files(ending):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                there = set(packed.namelist())
                small = [n for n in names if n in there and packed.getinfo(n).file_size < 100000]
                yield b"\0".join(packed.read(n) if n in small else b"" for n in names)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
            continue


def word_boxes():
    if shutil.which("pdftotext") is None:
        return
    for path in SAMPLES:
        if path.suffix == ".pdf":
            said = subprocess.run(["pdftotext", "-bbox", path, "-"], stdout=subprocess.PIPE,
                                  check=False).stdout
            yield said[:20000]


def of_format(target):
    docx = ("word/document.xml", "word/numbering.xml", "word/styles.xml",
            "word/_rels/document.xml.rels", "word/header1.xml")
    return {"docx": lambda: parts(".docx", docx),
            "odt": lambda: parts(".odt", ("content.xml", "styles.xml")),
            "html": lambda: files(".html"), "zip": lambda: files(".zip", ".docx", ".odt"),
            "pdf_bytes": lambda: files(".pdf"), "word_boxes": word_boxes,
            "replies_of_children": lambda: REPLY}.get(target, list)()


def small_cases():
    for _, one in cases.all_cases():
        if len(one.data) < 6000:
            yield one.data


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    own = {"ledger": [LEDGER], "user_words": [WORDS], "svg_gate": [SVG], "network_json": [JSON]}
    seeds = own.get(target) or list(of_format(target)) or [*texts(), *small_cases()]
    if target == "network_json":
        seeds += sorted(p.read_bytes() for p in (ROOT / "tests" / "cases").rglob("expected.json"))[:40]
    for number, data in enumerate(seeds):
        (folder / f"seed-{number:04d}").write_bytes(data)


if __name__ == "__main__":
    main()
