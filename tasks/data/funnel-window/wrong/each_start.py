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
    best = 0
    for i, (t0, e0) in enumerate(ev):
        if e0 != steps[0]:
            continue
        done = 1
        for t, e in ev[i + 1 :]:
            if done == k or t - t0 > w:
                break
            if e == steps[done]:
                done += 1
        best = max(best, done)
    for j in range(best):
        counts[j] += 1
for s, c in zip(steps, counts):
    print(s, c)
