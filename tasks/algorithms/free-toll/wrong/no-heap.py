import sys
d = list(map(int, sys.stdin.read().split()))
n = d[0]
g = [[] for _ in range(n)]
for a, b, c in zip(d[2::3], d[3::3], d[4::3]):
    g[a - 1].append((b - 1, c))
INF = (10 ** 18, 0)
dist = [INF] * (2 * n)
dist[0] = (0, 0)
done = [False] * (2 * n)
while True:
    s = -1
    for i in range(2 * n):
        if not done[i] and dist[i] < INF and (s < 0 or dist[i] < dist[s]):
            s = i
    if s < 0:
        break
    done[s] = True
    t, k = dist[s]
    for v, c in g[s // 2]:
        a = 2 * v + s % 2
        dist[a] = min(dist[a], (t + c, k + 1))
        if s % 2 == 0:
            dist[a + 1] = min(dist[a + 1], (t, k + 1))
best = min(dist[2 * n - 2], dist[2 * n - 1])
print('-1' if best >= INF else '%d %d' % best)
