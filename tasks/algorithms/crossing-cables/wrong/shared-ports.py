import sys
from bisect import insort, bisect_left, bisect_right
d = list(map(int, sys.stdin.read().split()))
c = sorted((a, -b, i) for i, (a, b) in enumerate(zip(d[1::2], d[2::2])))
count = [0] * len(c)
for sign in (1, -1):
    seen = []
    for a, b, i in (c if sign > 0 else reversed(c)):
        v = -b * sign
        count[i] += len(seen) - bisect_right(seen, v)
        insort(seen, v)
print(sum(count) // 2)
print(max(count), count.index(max(count)) + 1)
