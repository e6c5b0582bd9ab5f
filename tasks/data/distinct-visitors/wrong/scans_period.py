import sys
from bisect import bisect_left

data = list(map(int, sys.stdin.read().split()))
n, q = data[:2]
times, visitors = data[2 : 2 + 2 * n : 2], data[3 : 3 + 2 * n : 2]
for k in range(2 + 2 * n, len(data), 2):
    seen = set()
    i = bisect_left(times, data[k])
    while i < n and times[i] <= data[k + 1]:
        seen.add(visitors[i])
        i += 1
    print(len(seen))
