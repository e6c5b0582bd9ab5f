import sys

lines = sys.stdin.read().splitlines()
n, k = map(int, lines[0].split())
owners = {}
for p in range(1, n + 1):
    for kind, x in enumerate(lines[p].split()):
        if x != "-":
            owners.setdefault((kind, x), []).append(p)
label = list(range(n + 1))
for ps in owners.values():
    if len(ps) <= k:
        for p in ps[1:]:
            a, b = label[ps[0]], label[p]
            for i in range(1, n + 1):
                if label[i] == max(a, b):
                    label[i] = min(a, b)
groups = {}
for p in range(1, n + 1):
    groups.setdefault(label[p], []).append(p)
print(len(groups))
for g in groups.values():
    if len(g) > 1:
        print(*g)
