import sys

lines = sys.stdin.read().splitlines()
n, W, g = map(int, lines[0].split())
items = [[float(x) if x != "none" else 1e18 for x in l.split()] for l in lines[1:]]
room = W - g * (n - 1)
grow = room > sum(i[0] for i in items)
width = [i[0] for i in items]
active = [k for k in range(n) if items[k][1 if grow else 2] > 0]
while active:
    free = room - sum(items[k][0] if k in active else width[k] for k in range(n))
    total = sum(items[k][1 if grow else 2] for k in active)
    bad = []
    for k in active:
        b, gr, sh, lo, hi = items[k]
        width[k] = b + free * (gr if grow else sh) / total
        if not lo <= width[k] <= hi:
            bad.append(k)
            width[k] = min(hi, max(lo, width[k]))
    if not bad:
        break
    active = [k for k in active if k not in bad]
for w in width:
    print(w)
