import sys
h, *w = sys.stdin.read().split('\n')
n, k = map(int, h.split())
groups = []
for x in w[:n]:
    for g in groups:
        if len(g[0]) == len(x) and all(x.count(c) == g[0].count(c) for c in set(x)):
            if x not in g:
                g.append(x)
            break
    else:
        groups.append([x])
big = sorted((sorted(g) for g in groups if len(g) >= k), key=lambda g: (-len(g), g[0]))
print(len(big))
for g in big:
    print(*g)
