#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes small documents by hand into tests/formats/odd/, each with one thing in it that a reader
may get wrong. Same bytes every time.

    tests/formats/make_odd.py
"""
import io
import os
import struct
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "odd")
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
     'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def pack(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data,
                       compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body, extra=(), dtd=""):
    return pack([("[Content_Types].xml", HEAD + "<Types/>"),
                 ("_rels/.rels", HEAD + '<Relationships xmlns="%s"><Relationship Id="a" '
                  'Type="%s/officeDocument" Target="word/document.xml"/></Relationships>'
                  % (RELS, OFFICE)),
                 ("word/document.xml", HEAD + dtd + "<w:document %s><w:body>%s</w:body></w:document>"
                  % (W, body))] + list(extra))


def p(text="", properties="", run=""):
    return "<w:p>%s<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>" % (
        "<w:pPr>%s</w:pPr>" % properties if properties else "",
        "<w:rPr>%s</w:rPr>" % run if run else "", text)


def numbered(list_id, level, text):
    return p(text, '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>'
             % (level, list_id))


def level(index, fmt, text, start=1):
    return ('<w:lvl w:ilvl="%d"><w:start w:val="%d"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>'
            "</w:lvl>" % (index, start, fmt, text))


NUMBERING = (HEAD + "<w:numbering %s>" % W +
             '<w:abstractNum w:abstractNumId="0">' + level(0, "decimal", "§ %1", 12) +
             level(1, "lowerLetter", "%2)") + level(2, "decimal", "%1.%3") + "</w:abstractNum>" +
             '<w:abstractNum w:abstractNumId="1">' + level(0, "bullet", "\uf0b7") +
             level(1, "upperRoman", "%2.") + "</w:abstractNum>" +
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
             '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
             '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
             '<w:startOverride w:val="40"/></w:lvlOverride></w:num></w:numbering>')
STYLES = (HEAD + "<w:styles %s>" % W +
          '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
          '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
          '<w:style w:styleId="SubItem"><w:basedOn w:val="Item"/></w:style>'
          '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>')


def docx_files():
    parts = [("word/numbering.xml", NUMBERING), ("word/styles.xml", STYLES)]
    yield "numbering.docx", docx(
        numbered(1, 0, "Upprop") + numbered(1, 1, "Anna") + numbered(1, 1, "Bo") +
        p("mellan") + numbered(1, 0, "Budget") + numbered(1, 1, "Carl") + numbered(1, 2, "djupt") +
        numbered(2, 0, "punkt") + numbered(2, 1, "romersk") + numbered(3, 0, "Ny start") +
        p("Av stil", '<w:pStyle w:val="SubItem"/>') +
        p("Utan", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'), parts)
    yield "tracked.docx", docx(
        "<w:p><w:r><w:t>Nämnden </w:t></w:r><w:ins><w:r><w:t>bifaller</w:t></w:r></w:ins><w:del>"
        "<w:r><w:delText>avslår</w:delText></w:r></w:del><w:r><w:t> förslaget.</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>Flyttat</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Flyttat</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Två stycken </w:t></w:r></w:p>" +
        p("blev ett.") +
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("struken rad") + "</w:tc></w:tr>"
        "<w:tr><w:tc>" + p("kvar") + "</w:tc></w:tr></w:tbl>")
    yield "boxes.docx", docx(
        "<w:p><w:r><w:t>Före</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
        "<wps:txbx><w:txbxContent>" + p("I rutan") + "</w:txbxContent></wps:txbx></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("I rutan") +
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        "<w:sdt><w:sdtContent>" + p("I fältet") + "</w:sdtContent></w:sdt>"
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>2025-04-07</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
        '<w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/>'
        "<w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>")
    yield "table.docx", docx(
        p("Före") + "<w:tbl><w:tr><w:tc>" + p("Närvarande") + "</w:tc><w:tc>" + p("Anna") +
        p("Bo") + "</w:tc></w:tr><w:tr><w:tc>" + p("Justerare") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>"
        + p("Carl") + "</w:tc></w:tr></w:tbl>" + p() + "</w:tc></w:tr></w:tbl>" + p("Efter"))
    yield "hidden.docx", docx(
        p("Synlig") + p("Osynlig", run="<w:vanish/>") + p("Av stil", '<w:pStyle w:val="Secret"/>') +
        p("Inte dold", run='<w:vanish w:val="0"/>'), parts)
    yield "header.docx", docx(
        p("§ 1 Upprop") + '<w:sectPr><w:headerReference w:type="first" r:id="h1"/>'
        '<w:headerReference w:type="default" r:id="h2"/><w:titlePg/></w:sectPr>',
        [("word/_rels/document.xml.rels", HEAD + '<Relationships xmlns="%s">'
          '<Relationship Id="h1" Type="%s/header" Target="header1.xml"/>'
          '<Relationship Id="h2" Type="%s/header" Target="header2.xml"/></Relationships>'
          % (RELS, OFFICE, OFFICE)),
         ("word/header1.xml", HEAD + "<w:hdr %s>" % W + p("Kulturnämnden") + "</w:hdr>"),
         ("word/header2.xml", HEAD + "<w:hdr %s>" % W + p("Sida 2") + "</w:hdr>")])
    yield "two-main.docx", docx(p("Ett"), [("word/document.xml", HEAD + "<w:document %s><w:body>%s"
                                            "</w:body></w:document>" % (W, p("Två")))])
    yield "doctype.docx", docx(p("&x;"), dtd='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    yield "bomb.docx", docx(p("A" * 30_000_000))
    yield "deep.docx", docx(p("Före") + "<w:sdt>" * 300 + p("djupt") + "</w:sdt>" * 300)
    good = docx(p("Protokoll " * 500))
    yield "truncated.docx", good[:len(good) // 2]
    yield "not-closed.docx", pack([("[Content_Types].xml", "<Types/>"),
                                   ("word/document.xml", "<w:document %s><w:body>%s" % (W, p("x")))])
    yield "table.xlsx", pack([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")])


O = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
     'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
     'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
     'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
     'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')


def odt(body, styles="", extra=()):
    return pack([("mimetype", "application/vnd.oasis.opendocument.text"),
                 ("content.xml", HEAD + "<office:document-content %s><office:automatic-styles>%s"
                  "</office:automatic-styles><office:body><office:text>%s</office:text>"
                  "</office:body></office:document-content>" % (O, styles, body))] + list(extra))


def odt_files():
    lists = ('<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
             'style:num-prefix="§ " style:num-format="1" text:start-value="12"/>'
             '<text:list-level-style-number text:level="2" style:num-format="a" '
             'style:num-suffix=")"/></text:list-style><text:list-style style:name="L2">'
             '<text:list-level-style-bullet text:level="1"/></text:list-style>'
             '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>')
    item = "<text:list-item>%s</text:list-item>"
    par = "<text:p>%s</text:p>"
    yield "numbering.odt", odt(
        '<text:list text:style-name="L1">' + item % (par % "Upprop" + "<text:list>" +
                                                     item % (par % "Anna") + item % (par % "Bo") +
                                                     "</text:list>") + item % (par % "Budget") +
        "</text:list>" + par % "mellan" + '<text:list text:style-name="L1" '
        'text:continue-numbering="true">' + item % (par % "Resa") + "</text:list>"
        '<text:list text:style-name="L2">' + item % (par % "punkt") + "</text:list>", lists)
    yield "odd.odt", odt(
        "<text:tracked-changes><text:changed-region><text:deletion>" + par % "struket" +
        "</text:deletion></text:changed-region></text:tracked-changes>" +
        par % 'Nämnden <text:change text:change-id="c"/>bifaller<text:s text:c="3"/>förslaget.' +
        par % 'a<text:tab/>b<text:line-break/>c' +
        par % 'Synlig <text:span text:style-name="T1">osynlig</text:span>' +
        par % 'Före<draw:frame><draw:text-box><text:p>I rutan</text:p></draw:text-box></draw:frame>' +
        "<table:table><table:table-row><table:table-cell>" + par % "Närvarande" +
        "</table:table-cell><table:table-cell>" + par % "Anna" + par % "Bo" +
        "</table:table-cell></table:table-row></table:table>" + par % "Efter", lists)
    yield "locked.odt", odt(par % "x", extra=[
        ("META-INF/manifest.xml", "<m><encryption-data/></m>")])


HTML = """<!-- saved from url=(0042)https://exempel.invalid/protokoll -->
<html><head><title>Protokoll</title><style>p{}</style><script>var x = "Anna"</script></head>
<body><nav><a href="/">Start</a></nav>
<h1>Kulturn&auml;mnden</h1>
<p>Tid:  måndag
7 april 2025<br>Plats: Åre</p>
<table><tr><th>Närvarande</th><td><p>Anna</p><p>Bo</p></td></tr></table>
<ol start="4"><li>Upprop</li><li><p>Budget</p><p>för 2026</p></li></ol>
<ol type="a"><li>först<ul><li>inuti</ul></ol>
<p>Synlig <span style="display: none">osynlig</span></p>
<p>Kvar <del>struken</del></p>
<pre>rad 1
  rad 2</pre>
<p>1 &lt; 2 &amp; 3</p></body></html>
"""


def without_packing(names, data):
    """A zip whose list has several names for one entry. Names are bytes, in no encoding told."""
    crc = zlib.crc32(data)
    entry = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 33, crc, len(data), len(data),
                        len(names[0]), 0) + names[0] + data
    listed = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 33, crc, len(data), len(data),
                    len(name), 0, 0, 0, 0, 0, 0) + name for name in names)
    return entry + listed + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(names), len(names),
                                        len(listed), len(entry), 0)


def main():
    os.makedirs(OUT, exist_ok=True)
    files = dict(list(docx_files()) + list(odt_files()))
    files["saved.html"] = HTML.encode("utf-8")
    files["dos-name.zip"] = without_packing([b"m\x94tet\xff.txt"], b"Protokoll A")
    files["one-entry.docx"] = without_packing([b"a%d.txt" % i for i in range(10)], b"Protokoll A")
    files["archive.zip"] = pack([
        ("b/minutes.docx", files["table.docx"]), ("a.txt", "Protokoll A"),
        ("../../up.txt", "Protokoll B"), ("list.json", "{}"), ("__MACOSX/._a.txt", "x"),
        ("photo.jpg", b"\xff\xd8\xff\xe0"), ("inner.zip", pack([("c.txt", "Protokoll C")]))])
    for name, data in files.items():
        with open(os.path.join(OUT, name), "wb") as f:
            f.write(data)


if __name__ == "__main__":
    main()
