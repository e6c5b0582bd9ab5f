import sys

lines = sys.stdin.read().splitlines()
n, k, w = map(int, lines[0].split())
steps = lines[1].split()
users = {}
for l in lines[2:]:
    t, u, e = l.split()
    users.setdefault(u, []).append((int(t), e))
counts = [0] * k
for ev in users.values():
    ev.sort(key=lambda x: x[0])
    start = [None] * k
    for t, e in ev:
        for j in range(k):
            if steps[j] == e:
                if j == 0:
                    start[0] = t
                elif start[j - 1] is not None and t - start[j - 1] <= w:
                    start[j] = start[j - 1]
    for j in range(k):
        counts[j] += start[j] is not None
for s, c in zip(steps, counts):
    print(s, c)
