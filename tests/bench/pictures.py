#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long pictures take, and whether they can be read: python3 pictures.py BUILD [FOLDER]

Draws the maps and the page of the sample, of a made-up association with one board, of a municipality
with twelve boards and 180 people, and of its 500 protocols; prints cards, lines, paper, smallest
letters, CPU and wall seconds. FOLDER keeps the pictures. Not a test: it only marks with ! what is
over a second for at most 60 cards, five for the 500, or under six points.
"""
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

BUILD = sys.argv[1] if len(sys.argv) > 1 else "build"
HERE = os.path.dirname(os.path.abspath(__file__))
MANDAT = os.path.join(BUILD, "mandat")
MAKER = os.path.join(BUILD, "tests", "mandat_tests")


def run(*args):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    done = subprocess.run(args, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done, cpu, time.monotonic() - began


def first(pattern, text):
    found = re.search(pattern, text)
    return found.group(1) if found else "?"


def draw(network, kind, path, *more):
    done, cpu, wall = run(MANDAT, "map", kind, network, "-o", path, *more)
    said = done.stdout.replace("\n", " ")
    if done.returncode or not os.path.exists(path):
        print(f"  {kind:<11} ! {(done.stderr or said).strip()[:90]}")
        return
    with open(path, encoding="utf-8") as file:
        svg = file.read()
    cards, lines = svg.count('class="node '), svg.count('class="edge')
    points = first(r"minsta text ([\d,]+)", said)
    paper = first(r": (A\d \w+)", said)
    late = wall > (1 if cards <= 60 else 5)
    small = points != "?" and float(points.replace(",", ".")) < 6
    mark = "!" if late or small else " "
    print(f"  {kind:<11} {mark} {cards:>3} cards {lines:>3} lines  {paper:<12} {points:>5} pt {cpu:6.2f} s CPU {wall:6.2f} s")


def pictures(name, protocols, folder, of):
    network = os.path.join(folder, name + ".json")
    _, cpu, wall = run(MANDAT, "export", protocols, "-o", network)
    print(f"{name}: read in {wall:.2f} s ({cpu:.2f} s CPU)")
    for kind in ("structure", "decisions", "overlap", "changes"):
        draw(network, kind, os.path.join(folder, f"{name}-{kind}.svg"))
    draw(network, "chain", os.path.join(folder, f"{name}-chain.svg"), "--of", of)
    draw(network, "onboarding", os.path.join(folder, f"{name}-onboarding.svg"), "--of", of)
    page = os.path.join(folder, name + "-page")
    _, cpu, wall = run(MANDAT, "report", protocols, "-o", page)
    size = os.path.getsize(os.path.join(page, "index.html"))
    print(f"  {'page':<11}   {size / 1e6:.2f} MB {cpu:29.2f} s CPU {wall:6.2f} s")


def main(folder):
    os.makedirs(folder, exist_ok=True)
    sample = os.path.join(HERE, "../../datasets/jamtland-harjedalen/protocols")
    pictures("sample", sample, folder, "Regional ledningsgrupp")
    for which, count, of in (("association", 12, "Styrelsen"), ("municipality", 60, "Kommunstyrelsen"),
                             ("municipality", 500, "Kommunstyrelsen")):
        made = os.path.join(folder, f"{which}-{count}-protocols")
        subprocess.run([MAKER, "--organisation", made, which, str(count)], check=True)
        pictures(f"{which}-{count}", made, folder, of)


if len(sys.argv) > 2:
    main(sys.argv[2])
else:
    with tempfile.TemporaryDirectory() as temporary:
        main(temporary)
