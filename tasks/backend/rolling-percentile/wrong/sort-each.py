import sys
d = list(map(int, sys.stdin.read().split()))
n, w, p, limit = d[:4]
held = []
ring = False
for t, x in zip(d[4::2], d[5::2]):
    held = [h for h in held if h[0] + w > t] + [(t, x)]
    v = sorted(held, key=lambda h: h[1])[(p * len(held) + 99) // 100 - 1][1]
    print(v, *(['ON'] if v > limit and not ring else ['OFF'] if ring and v <= limit else []))
    ring = v > limit
