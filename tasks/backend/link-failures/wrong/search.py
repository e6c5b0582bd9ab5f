import sys
from collections import defaultdict, deque
L = sys.stdin.read().splitlines()
n = int(L[0].split()[0])
g = [defaultdict(int) for _ in range(n + 1)]
def reach(a, seen):
    seen[a] = True
    q = deque([a])
    while q:
        x = q.popleft()
        for y, c in g[x].items():
            if c and not seen[y]:
                seen[y] = True
                q.append(y)
for line in L[1:]:
    c, *a = line.split()
    a = list(map(int, a))
    if c == 'up' or c == 'down':
        d = 1 if c == 'up' else -1
        g[a[0]][a[1]] += d
        g[a[1]][a[0]] += d
    elif c == 'path':
        seen = [False] * (n + 1)
        reach(a[0], seen)
        print('yes' if seen[a[1]] else 'no')
    else:
        seen = [False] * (n + 1)
        parts = 0
        for x in range(1, n + 1):
            if not seen[x]:
                parts += 1
                reach(x, seen)
        print(parts)
