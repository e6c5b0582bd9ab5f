import sys

data = list(map(int, sys.stdin.read().split()))
n, q = data[:2]
d = data[2 : 2 + n]
for k in range(2 + n, len(data), 3):
    a, b, p = data[k : k + 3]
    part = sorted(d[a - 1 : b])
    print(part[(p * len(part) + 999) // 1000 - 1])
