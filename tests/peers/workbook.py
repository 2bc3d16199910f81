# SPDX-License-Identifier: Apache-2.0
"""LibreOffice opens the workbook; every sheet says what the CSV table of the same name says."""
import csv
import glob
import math
import os
import re
import shutil
import subprocess
import zipfile

from networks import networks, skip

if not shutil.which("soffice"):
    skip("LibreOffice (libreoffice-calc-nogui) is not installed")

SHEETS = {"People": "people", "Seats": "seats", "Attendance": "attendance", "Bodies": "bodies",
          "Meetings": "meetings", "Decisions": "decisions", "Assignments": "assignments",
          "Relations": "relations", "Evidence": "evidence", "Protocols": "documents",
          "Remarks": "remarks"}
CELL_UNITS = 32_767

# Comma, quotation mark, UTF-8, from line 1, no column formats, language, quote all text, detect
# numbers, values as they are stored, no formulas, no blanks taken off, every sheet.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"


def open_in_libreoffice(made, path):
    out = made.path("sheets")
    os.makedirs(out, exist_ok=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{made.path('profile')}",
                    "--headless", "--convert-to", FILTER, "--outdir", out, path],
                   check=True, capture_output=True, timeout=300)
    return out


def rows_of(path, **dialect):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, **dialect))


def unmarked(cell):
    return cell[1:] if cell.startswith("'") else cell


def as_in_a_cell(text):
    units = text.encode("utf-16-le")
    if len(units) // 2 > CELL_UNITS:
        text = units[:2 * (CELL_UNITS - 1)].decode("utf-16-le") + "…"
    return text


def alike(cell, expected):
    if cell == expected:
        return True
    try:  # 2,5 of the Swedish dialect, 2.5 of the sheet; LibreOffice writes 15 digits
        return math.isclose(float(cell), float(expected.replace(",", ".")), rel_tol=1e-14)
    except ValueError:
        return False


def check_file(path):
    """No formula, no link to anywhere, nothing of the clock."""
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            text = file.read(name).decode()
            assert not re.search(r"<f[ >/]", text), name
            assert "<hyperlink" not in text and 'TargetMode="External"' not in text, name
        assert {info.date_time[0] for info in file.infolist()} == {1980}


def main():
    made = networks()
    for name in ("sample", "hostile"):
        path = made.export(name, name + ".xlsx", "--lang", "en")
        check_file(path)
        tables = made.export(name, name + "-tables", "--format", "csv-sv", "--lang", "en")
        sheets = open_in_libreoffice(made, path)
        written = {os.path.basename(p)[len(name) + 1:-4] for p in
                   glob.glob(os.path.join(sheets, name + "-*.csv"))}
        assert written == set(SHEETS) | {"Read me"}, written
        cells = 0
        for sheet, table in SHEETS.items():
            found = rows_of(os.path.join(sheets, f"{name}-{sheet}.csv"))
            expected = rows_of(os.path.join(tables, table + ".csv"), delimiter=";")
            if len(expected) == 1:  # a table without rows says so in words
                assert found[1][0] == "Nothing in the material.", (sheet, found)
                found.pop()
            assert len(found) == len(expected), (sheet, len(found), len(expected))
            for row, (a, b) in enumerate(zip(found, expected)):
                a += [""] * (len(b) - len(a))
                for column, (cell, wanted) in enumerate(zip(a, b)):
                    wanted = as_in_a_cell(unmarked(wanted) if row else wanted)
                    if expected[0][column] == "Only §":  # dashes for Excel's sake, in CSV alone
                        cell = cell.replace("-", "–")
                    assert alike(cell, wanted), (sheet, row, column, cell[:80], wanted[:80])
                    cells += 1
        print(f"{name}: {len(SHEETS)} sheets, {cells} cells as in the tables")


main()
