import sys
from fractions import Fraction

data = list(map(int, sys.stdin.read().split()))
groups = []
for i in range(1, data[0] + 1):
    groups.append((i, i, Fraction(data[2 * i - 1])))
    while len(groups) > 1 and groups[-2][2] >= groups[-1][2]:
        b, a = groups.pop(), groups.pop()
        groups.append((a[0], b[1], (a[2] + b[2]) / 2))
for a, b, f in groups:
    print(a, b, f"{f.numerator}/{f.denominator}")
