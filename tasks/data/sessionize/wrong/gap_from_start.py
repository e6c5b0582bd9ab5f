import sys

lines = sys.stdin.read().splitlines()
gap = int(lines[0].split()[1])
views = [(u, int(t), s) for t, u, s in (l.split() for l in lines[1:])]
views.sort(key=lambda v: v[:2])
sessions = []
for u, t, s in views:
    c = sessions[-1] if sessions else None
    if not c or c[0] != u or t - c[1] > gap or s not in ("-", c[4]):
        sessions.append([u, t, t, 1, s])
    else:
        c[2] = t
        c[3] += 1
for c in sessions:
    print(*c)
