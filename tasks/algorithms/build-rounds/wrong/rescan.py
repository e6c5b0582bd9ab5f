import sys
d = list(map(int, sys.stdin.read().split()))
n = d[0]
needs = [set() for _ in range(n + 1)]
for a, b in zip(d[2::2], d[3::2]):
    needs[a].add(b)
left = list(range(1, n + 1))
level = {}
r = 0
while left:
    r += 1
    now = [x for x in left if all(y in level for y in needs[x])]
    if not now:
        break
    for x in now:
        level[x] = r
    left = [x for x in left if x not in level]
if left:
    print('stuck', len(left))
    print(left[0])
else:
    late = {x: r for x in range(1, n + 1)}
    for x in sorted(level, key=lambda x: -level[x]):
        for y in needs[x]:
            late[y] = min(late[y], late[x] - 1)
    print(max(level.values()))
    print(*(x for x in range(1, n + 1) if late[x] == level[x]))
