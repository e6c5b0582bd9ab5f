import sys

lines = sys.stdin.read().splitlines()
gap = int(lines[0].split()[1])
open_, sessions = {}, []
for line in lines[1:]:
    t, u, s = line.split()
    t = int(t)
    c = open_.get(u)
    if not c or t - c[2] > gap or s not in ("-", c[4]):
        c = open_[u] = [u, t, t, 1, s]
        sessions.append(c)
    else:
        c[2] = t
        c[3] += 1
for c in sorted(sessions, key=lambda c: c[:2]):
    print(*c)
