import csv
import io
import sys

a, b, text = sys.stdin.read().split("\n", 2)
rows = list(csv.reader(io.StringIO(text, newline="")))
header = rows[0]
g, v = header.index(a), header.index(b)
totals, bad = {}, 0
for row in rows[1:]:
    try:
        amount = int(row[v])
        if len(row) != len(header):
            raise ValueError
    except (ValueError, IndexError):
        bad += 1
        continue
    t = totals.setdefault(row[g], [0, 0])
    t[0] += amount
    t[1] += 1
for name, (s, c) in totals.items():
    print(s, c, name.replace("\n", "\\n"))
print("bad", bad)
