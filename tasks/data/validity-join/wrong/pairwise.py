import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
rows = {}
for i, l in enumerate(lines[1:]):
    c, s, e, v = l.split()
    rows.setdefault(c, ([], []))[i >= n].append((int(s), int(e), v))


def value(table, t):
    for s, e, v in table:
        if s <= t < e:
            return v
    return "-"


for c in sorted(rows):
    a, b = rows[c]
    points = sorted({t for r in a + b for t in r[:2]})
    out = []
    for s, e in zip(points, points[1:]):
        pair = (value(a, s), value(b, s))
        if pair == ("-", "-"):
            continue
        if out and out[-1][1] == s and out[-1][2] == pair:
            out[-1][1] = e
        else:
            out.append([s, e, pair])
    for s, e, p in out:
        print(c, s, e, *p)
