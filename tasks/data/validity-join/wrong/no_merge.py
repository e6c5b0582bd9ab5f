import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
ev = {}
for i, l in enumerate(lines[1:]):
    c, s, e, v = l.split()
    ev.setdefault(c, []).extend([(int(s), 1, int(i >= n), v), (int(e), 0, int(i >= n), "-")])
for c in sorted(ev):
    cur, since = ["-", "-"], 0
    for t, _, side, v in sorted(ev[c]):
        if t > since and cur != ["-", "-"]:
            print(c, since, t, *cur)
        since = t
        cur[side] = v
