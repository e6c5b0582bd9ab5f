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
    done, first = 0, None
    for t, e in ev:
        if done < k and e == steps[done] and (first is None or t - first <= w):
            first = t if first is None else first
            done += 1
    for j in range(done):
        counts[j] += 1
for s, c in zip(steps, counts):
    print(s, c)
