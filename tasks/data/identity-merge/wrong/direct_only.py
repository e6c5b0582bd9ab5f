import sys

lines = sys.stdin.read().splitlines()
n, k = map(int, lines[0].split())
owners, own = {}, [[]]
for p in range(1, n + 1):
    own.append([(j, x) for j, x in enumerate(lines[p].split()) if x != "-"])
    for key in own[p]:
        owners.setdefault(key, []).append(p)
seen, groups = set(), []
for p in range(1, n + 1):
    if p in seen:
        continue
    group = {p}
    for key in own[p]:
        if len(owners[key]) <= k:
            group |= {x for x in owners[key] if x not in seen}
    seen |= group
    groups.append(sorted(group))
print(len(groups))
for g in groups:
    if len(g) > 1:
        print(*g)
