import sys

lines = sys.stdin.read().splitlines()
n, k = map(int, lines[0].split())
owners = {}
for p in range(1, n + 1):
    for x in set(lines[p].split()) - {"-"}:
        owners.setdefault(x, []).append(p)
root = list(range(n + 1))


def find(x):
    while root[x] != x:
        root[x] = root[root[x]]
        x = root[x]
    return x


for ps in owners.values():
    if len(ps) <= k:
        for p in ps[1:]:
            a, b = sorted((find(ps[0]), find(p)))
            root[b] = a
groups = {}
for p in range(1, n + 1):
    groups.setdefault(find(p), []).append(p)
print(len(groups))
for g in groups.values():
    if len(g) > 1:
        print(*g)
