import heapq, sys
d = list(map(int, sys.stdin.read().split()))
n = d[0]
g = [[] for _ in range(n)]
for a, b, c in zip(d[2::3], d[3::3], d[4::3]):
    g[a - 1].append((b - 1, c))
seen = set()
q = [(0, 0, 0, 0)]
answer = '-1'
while q:
    t, k, u, dear = heapq.heappop(q)
    if u in seen:
        continue
    seen.add(u)
    if u == n - 1:
        answer = f'{t - dear} {k}'
        break
    for v, c in g[u]:
        if v not in seen:
            heapq.heappush(q, (t + c, k + 1, v, max(dear, c)))
print(answer)
