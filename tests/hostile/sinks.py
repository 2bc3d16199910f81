# SPDX-License-Identifier: Apache-2.0
"""What may not stand in what the program writes, format by format, whatever it has read.

Each check takes the bytes of one output and gives what is wrong with it, as sentences.
"""
import csv
import html.parser
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as tree
import zipfile

TURNING = {chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C)}
csv.field_size_limit(1 << 30)

FORMULA = "=+-@\t\r＝＋－＠"


def deceiving(text, kept="\n\t"):
    """Control, direction-turning and non-characters; tags that hide a message."""
    found = set()
    for c in text:
        code = ord(c)
        control = (code < 0x20 and c not in kept) or 0x7F <= code < 0xA0
        none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0 or 0xD800 <= code < 0xE000
        if control or none or c in TURNING or 0xE0000 <= code < 0xE0080:
            found.add(f"U+{code:04X}")
    return [f"holds {', '.join(sorted(found))}"] if found else []


def utf8(data):
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return "", [f"is no UTF-8 at byte {error.start}"]


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings_of(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from strings_of(one)


def check_terminal(data):
    text, wrong = utf8(data)
    # The line of progress clears itself; it is written to a terminal only.
    return wrong + deceiving(text)


def check_json(data):
    text, wrong = utf8(data)
    if wrong:
        return wrong
    try:
        value = json.loads(text)
    except ValueError as error:
        return [f"is no JSON: {error}"]
    return sorted({w for s in strings_of(value) for w in deceiving(s)})


class Page(html.parser.HTMLParser):
    """Elements that run, load or lead away: the page has its own script and style and no other."""
    RUNS = {"iframe", "object", "embed", "base", "form", "foreignobject", "link", "frame", "applet"}
    LEADS = {"href", "src", "xlink:href", "action", "formaction", "data", "srcdoc", "poster"}

    def __init__(self):
        super().__init__()
        self.wrong = []
        self.scripts = []
        self.data = []
        self.within = None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in self.RUNS:
            self.wrong.append(f"has <{tag}>")
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.wrong.append("sends the reader on")
        for name, value in attrs:
            if name.startswith("on"):
                self.wrong.append(f"has {name} on <{tag}>")
            if name in self.LEADS and not (value or "").startswith(("#", "data:image/", "data:font/")):
                self.wrong.append(f"leads from <{tag} {name}> to {value!r}")
        self.within = tag
        if tag == "script":
            self.scripts.append(given.get("type", "text/javascript"))

    def handle_endtag(self, tag):
        self.within = None

    def handle_data(self, data):
        if self.within == "script" and self.scripts[-1] == "application/json":
            self.data.append(data)


def check_html(data):
    text, wrong = utf8(data)
    page = Page()
    page.feed(text)
    page.close()
    wrong += page.wrong + deceiving(text)
    running = [kind for kind in page.scripts if kind != "application/json"]
    if len(running) > 1:
        wrong.append(f"has {len(running)} scripts")
    for one in page.data:
        if re.search(r"[<>\u2028\u2029]", one):
            wrong.append("has unescaped characters in its data")
        try:
            json.loads(one)
        except ValueError as error:
            wrong.append(f"has data that is no JSON: {error}")
    policy = text.find("Content-Security-Policy")
    if policy < 0 or policy > text.find("<title"):
        wrong.append("has no policy before its first words")
    return wrong


def check_xml(data):
    text, wrong = utf8(data)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        wrong.append("declares entities")
    try:
        tree.fromstring(data)
    except tree.ParseError as error:
        wrong.append(f"is no XML: {error}")
    return wrong + deceiving(text)


def check_svg(data):
    wrong = check_xml(data)
    if wrong:
        return wrong
    ids = set()
    for element in tree.fromstring(data).iter():
        name = element.tag.rsplit("}", 1)[-1].lower()
        if name in ("script", "foreignobject", "image", "iframe", "use", "animate", "set", "a"):
            leads = [v for k, v in element.attrib.items() if k.endswith("href")]
            if name not in ("a", "use") or any(not v.startswith("#") for v in leads):
                wrong.append(f"has <{name}> {leads}")
        for key, value in element.attrib.items():
            key = key.rsplit("}", 1)[-1].lower()
            if key.startswith("on"):
                wrong.append(f"has {key}")
            if key == "href" and not value.startswith("#"):
                wrong.append(f"leads to {value!r}")
            if key == "id":
                if value in ids:
                    wrong.append(f"has the id {value!r} twice")
                ids.add(value)
            if "url(" in value.lower() and "url(#" not in value.lower():
                wrong.append(f"loads {value!r}")
    return wrong


def is_formula(cell):
    """A spreadsheet runs it: what it trims before it looks is trimmed here too."""
    bare = cell.lstrip(" \u00a0\u200b\ufeff")
    if not bare or bare[0] not in FORMULA:
        return False
    return not re.fullmatch(r"[-+]?[0-9][0-9 .,:/-]*%?", bare)


def check_csv(data, separator=","):
    text, wrong = utf8(data)
    text = text.removeprefix("\ufeff")
    wrong += deceiving(text, "\n\t\r")
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    if len({len(row) for row in rows}) > 1:
        wrong.append("has rows of different lengths")
    wrong += sorted({f"runs {cell[:40]!r}" for row in rows for cell in row if is_formula(cell)})
    return wrong


def check_xlsx(data):
    wrong = []
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            if name.startswith("/") or ".." in name:
                wrong.append(f"has a part {name!r}")
            part = book.read(name)
            if not name.endswith((".xml", ".rels")):
                continue
            wrong += [f"{name} {w}" for w in check_xml(part)]
            if re.search(rb"<f[ >]|<ddeLink|externalLink|TargetMode=\"External\"", part):
                wrong.append(f"{name} has a formula or a link")
            for element in tree.fromstring(part).iter():
                if element.text and len(element.text) > 32767:
                    wrong.append(f"{name} has a cell of {len(element.text)} characters")
    return wrong


def check_dot(data):
    text, wrong = utf8(data)
    wrong += deceiving(text)
    # Out of quoted strings only what the writer itself says may stand.
    outside = re.sub(r'"(?:[^"\\]|\\.|\\\n)*"', '""', text, flags=re.S)
    for word in ("image", "URL", "href", "shapefile", "imagepath", "stylesheet", "fontpath", "<"):
        if re.search(re.escape(word) + (r"\s*=" if word != "<" else ""), outside, re.I):
            wrong.append(f"says {word} by itself")
    return wrong


CHECKS = {".json": check_json, ".html": check_html, ".svg": check_svg, ".csv": check_csv,
          ".xlsx": check_xlsx, ".dot": check_dot, ".graphml": check_xml, ".gexf": check_xml}


def check(path, data, separator=","):
    ending = path.suffix.lower()
    if ending == ".csv":
        return check_csv(data, separator)
    return CHECKS[ending](data) if ending in CHECKS else [f"is of no known kind: {path.name}"]


def same_words(text):
    """For comparing names: composed, without what has no width."""
    bare = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", bare)
