import sys
d = list(map(int, sys.stdin.read().split()))
blocks = []
for s, e in sorted(zip(d[1::2], d[2::2])):
    if blocks and s <= blocks[-1][1]:
        blocks[-1][1] = e
    else:
        blocks.append([s, e])
print(len(blocks), sum(e - s for s, e in blocks))
for s, e in blocks:
    print(s, e)
