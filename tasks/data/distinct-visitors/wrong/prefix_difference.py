import sys
from bisect import bisect_left, bisect_right

data = list(map(int, sys.stdin.read().split()))
n, q = data[:2]
times, visitors = data[2 : 2 + 2 * n : 2], data[3 : 3 + 2 * n : 2]
seen, distinct = set(), [0]
for v in visitors:
    seen.add(v)
    distinct.append(len(seen))
for k in range(2 + 2 * n, len(data), 2):
    print(distinct[bisect_right(times, data[k + 1])] - distinct[bisect_left(times, data[k])])
