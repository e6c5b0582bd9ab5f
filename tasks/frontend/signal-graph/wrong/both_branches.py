import sys
from heapq import heappop, heappush

lines = sys.stdin.read().splitlines()
n, q = map(int, lines[0].split())
val, defs, readers = [0] * (n + 1), [None] * (n + 1), [[] for _ in range(n + 1)]


def compute(i):
    k, x = defs[i]
    if k == "sum":
        return val[x[0]] + val[x[1]]
    if k == "max":
        return max(val[x[0]], val[x[1]])
    return val[x[1]] if val[x[0]] else val[x[2]]


for i in range(1, n + 1):
    k, *x = lines[i].split()
    x = list(map(int, x))
    if k == "source":
        val[i] = x[0]
    else:
        defs[i] = (k, x)
        for y in set(x):
            readers[y].append(i)
        val[i] = compute(i)
depth, before = 0, {}
for line in lines[n + 1 :]:
    c, *x = line.split()
    if c == "get":
        print(val[int(x[0])])
        continue
    if c == "set":
        s = int(x[0])
        before.setdefault(s, val[s])
        val[s] = int(x[1])
    else:
        depth += 1 if c == "begin" else -1
    if depth:
        continue
    heap = [r for s, v in before.items() if val[s] != v for r in readers[s]]
    seen = set(heap)
    heap = sorted(seen)
    before = {}
    while heap:
        i = heappop(heap)
        old, val[i] = val[i], compute(i)
        if val[i] != old:
            for r in readers[i]:
                if r not in seen:
                    seen.add(r)
                    heappush(heap, r)
    print(len(seen))
