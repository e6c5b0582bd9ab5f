import sys
d = list(map(int, sys.stdin.read().split()))
blocks = []
for s, e in zip(d[1::2], d[2::2]):
    apart = []
    for a, b in blocks:
        if s <= b and a <= e:
            s, e = min(s, a), max(e, b)
        else:
            apart.append((a, b))
    blocks = apart + [(s, e)]
blocks.sort()
print(len(blocks), sum(e - s for s, e in blocks))
for s, e in blocks:
    print(s, e)
