import sys
d = list(map(int, sys.stdin.read().split()))
n, q = d[:2]
a = d[2:n + 2]
for l, r in zip(d[n + 2::2], d[n + 3::2]):
    c = {}
    for x in a[l - 1:r]:
        c[x] = c.get(x, 0) + 1
    print(len(c), sum(v == 1 for v in c.values()))
