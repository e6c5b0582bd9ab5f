import sys
from collections import deque
L = sys.stdin.read().split('\n')
h, w = map(int, L[0].split())
g = L[1:h + 1]
s = next((r, x.index('P')) for r, x in enumerate(g) if 'P' in x)
d = {s: 0}
q = deque([s])
answer = None
while q and not answer:
    r, c = q.popleft()
    if g[r][c] == 'F':
        answer = (d[r, c], r + 1, c + 1)
    for a, b in ((r, c + 1), (r + 1, c), (r, c - 1), (r - 1, c)):
        if 0 <= a < h and 0 <= b < w and g[a][b] != '#' and (a, b) not in d:
            d[a, b] = d[r, c] + 1
            q.append((a, b))
print(*(answer or [-1]))
