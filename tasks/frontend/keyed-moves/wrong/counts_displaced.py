import sys

lines = sys.stdin.read().split("\n") + [""] * 3
old, new, pins = (line.split() for line in lines[1:4])
a = [k for k in old if k in set(new)]
b = [k for k in new if k in set(old)]
order = [a.index(k) for k in b if k in pins]
if order != sorted(order):
    print("impossible")
else:
    print(len(old) - len(a), len(new) - len(b), sum(x != y for x, y in zip(a, b)))
