#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes protocols of datasets/ in every format that is read, into tests/formats/same/.

    tests/formats/make_samples.py            all of them (LibreOffice is needed)

The text is the measure: it is marked up by a few rules (items are headings, "- " lists, columns
tables), and LibreOffice turns that into DOCX, ODT and PDF, as a secretary's computer would. What it
writes differs from one version to the next, so the files are kept and not made by the tests.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
DATASETS = os.path.join(HERE, "..", "..", "datasets")
OUT = os.path.join(HERE, "same")

PROTOCOLS = [
    "jamtland-harjedalen/2024-11-11-samverkansgruppen",
    "jamtland-harjedalen/2025-04-07-regional-ledningsgrupp",
    "jamtland-harjedalen/2025-06-09-styrelsen-kommunforbundet",
    "jamtland-harjedalen/2025-09-04-natverket-for-samhallsutveckling",
    "associations/2020-06-11-styrelsen-stiftelsen-fjallbruket",
    "associations/2021-11-24-styrelsen-brf-kvarnstenen",
    "associations/2024-03-17-arsmote-bjorkvagens-samfallighet",
    "federations/2018-03-07-overformyndarnamnden-klaralvsdalen",
    "federations/2023-05-17-styrgruppen-emans-vattensamarbete",
    "federations/2024-02-08-skolchefsgruppen-mittlandet",
    "federations/2024-10-03-direktionen-raddningsforbundet-tre-alvar",
    "municipal/2019-06-10-arbetsutskottet-kvarnby",
    "municipal/2021-10-20-kommunfullmaktige-lindeby",
    "municipal/2023-11-22-socialnamnden-torsjo",
]

HEADING = re.compile(r"^(§\s*\d+|#+ )")


def source_of(name):
    folder, base = name.split("/")
    for ending in (".txt", ".md"):
        path = os.path.join(DATASETS, folder, "protocols", base + ending)
        if os.path.exists(path):
            return open(path, encoding="utf-8").read(), ending
    sys.exit("no protocol " + name)


def plain(text, ending):
    """Markdown without its marks, so that the text is the measure for it too."""
    if ending == ".txt":
        return text
    text = re.sub(r"^#+ ", "", text, flags=re.M)
    return text.replace("**", "").replace("\\", "")


def blocks(text):
    """Lines between blank lines."""
    out = [[]]
    for line in text.split("\n"):
        if line.strip():
            out[-1].append(line.rstrip())
        elif out[-1]:
            out.append([])
    return [b for b in out if b]


def to_markdown(text):
    out = []
    for block in blocks(text):
        lines = []
        for line in block:
            if HEADING.match(line):
                lines.append("## " + line)
            else:
                lines.append(re.sub(r"^([A-ZÅÄÖ][\w ()]{2,40}:)( |$)", r"**\1**\2", line))
        out.append("\n".join(lines))
    return "\n\n".join(out) + "\n"


def to_html(text, title):
    out = ['<!DOCTYPE html>', '<html lang="sv"><head><meta charset="utf-8">',
           "<title>%s</title>" % html.escape(title), "</head><body>"]
    for block in blocks(text):
        out.extend(html_block(block))
    return "\n".join(out + ["</body></html>", ""])


def html_block(block):
    if all(len(re.split(r"\t|\s{3,}", line.strip())) == 2 for line in block) and len(block) > 1:
        rows = [re.split(r"\t|\s{3,}", line.strip()) for line in block]
        return ["<table>"] + ["<tr>" + "".join("<td>%s</td>" % html.escape(c) for c in row) + "</tr>"
                              for row in rows] + ["</table>"]
    out, lines, items = [], [], []

    def close():
        if lines:
            out.append("<p>" + "<br>\n".join(lines) + "</p>")
            lines.clear()
        if items:
            out.append("<ul>" + "\n".join("<li>%s</li>" % i for i in items) + "</ul>")
            items.clear()

    for line in block:
        shown = html.escape(line.strip())
        shown = re.sub(r"(\t|\s{3,})", lambda m: "\u00a0" * 4, shown)
        if HEADING.match(line):
            close()
            out.append("<h2>%s</h2>" % shown)
        elif line.lstrip().startswith("- "):
            if lines:
                close()
            items.append(shown[2:])
        else:
            if items:
                close()
            lines.append(shown)
    close()
    return out


def office(path, ending, folder, filter_name):
    subprocess.run(["soffice", "--headless", "--norestore", "--convert-to",
                    ending + (":" + filter_name if filter_name else ""), "--outdir", folder, path],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    os.makedirs(OUT)
    work = tempfile.mkdtemp()
    pages = []
    for name in PROTOCOLS:
        base = os.path.basename(name)
        text = plain(*source_of(name))
        files = {"txt": text, "md": to_markdown(text), "html": to_html(text, base)}
        for ending, content in files.items():
            with open(os.path.join(OUT, base + "." + ending), "w", encoding="utf-8") as f:
                f.write(content)
        page = os.path.join(work, base + ".html")
        shutil.copy(os.path.join(OUT, base + ".html"), page)
        pages.append(page)
    for page in pages:
        subprocess.run(["soffice", "--headless", "--norestore", "--infilter=HTML (StarWriter)",
                        "--convert-to", "odt:writer8", "--outdir", work, page], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for page in pages:
        odt = page[:-5] + ".odt"
        office(odt, "docx", OUT, "MS Word 2007 XML")
        office(odt, "pdf", OUT, "writer_pdf_Export")
        shutil.copy(odt, OUT)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
