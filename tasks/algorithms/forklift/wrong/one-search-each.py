import sys
from collections import deque
L = sys.stdin.read().split('\n')
h, w = map(int, L[0].split())
g = L[1:h + 1]
best = None
for i in range(h):
    for j in range(w):
        if g[i][j] != 'F':
            continue
        d = {(i, j): 0}
        q = deque([(i, j)])
        while q:
            r, c = q.popleft()
            if g[r][c] == 'P':
                if best is None or d[r, c] < best[0]:
                    best = (d[r, c], i + 1, j + 1)
            for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= a < h and 0 <= b < w and g[a][b] != '#' and (a, b) not in d:
                    d[a, b] = d[r, c] + 1
                    q.append((a, b))
print(*(best or [-1]))
