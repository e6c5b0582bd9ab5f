import sys
from collections import Counter
d = list(map(int, sys.stdin.read().split()))
n, q = d[:2]
a = d[2:n + 2]
c = Counter(a)
for l, r in zip(d[n + 2::2], d[n + 3::2]):
    s = set(a[l - 1:r])
    print(len(s), sum(c[x] == 1 for x in s))
