import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
ev = {}
for i, l in enumerate(lines[1:]):
    c, s, e, v = l.split()
    ev.setdefault(c, []).extend([(int(s), 1, int(i >= n), v), (int(e), 0, int(i >= n), "-")])
for c in sorted(ev):
    out, cur, since = [], ["-", "-"], 0
    for t, _, side, v in sorted(ev[c]):
        if t > since and "-" not in cur:
            if out and out[-1][1] == since and out[-1][2] == cur:
                out[-1][1] = t
            else:
                out.append([since, t, cur[:]])
        since = t
        cur[side] = v
    for s, e, (a, b) in out:
        print(c, s, e, a, b)
