import csv
import re
import sys

lines = sys.stdin.read().split("\n")
rows = [next(csv.reader([line]), [""]) for line in lines[2:-1]]
header = rows[0]
g, v = header.index(lines[0]), header.index(lines[1])
totals, bad = {}, 0
for row in rows[1:]:
    if len(row) != len(header) or not re.fullmatch(r"-?[0-9]+", row[v]):
        bad += 1
        continue
    t = totals.setdefault(row[g], [0, 0])
    t[0] += int(row[v])
    t[1] += 1
for name, (s, c) in totals.items():
    print(s, c, name)
print("bad", bad)
