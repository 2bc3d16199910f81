# SPDX-License-Identifier: Apache-2.0
"""What a script of regular expressions costs: peer.py PATTERNS TEXT prints its CPU seconds."""
import re
import sys
import time

with open(sys.argv[1], encoding="utf-8") as file:
    patterns = re.compile("|".join(f"(?:{line.rstrip()})" for line in file))
with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
    text = file.read()

begin = time.process_time()
hits = 0
for line in text.split("\n"):
    if patterns.search(line):
        hits += 1
print(time.process_time() - begin)
