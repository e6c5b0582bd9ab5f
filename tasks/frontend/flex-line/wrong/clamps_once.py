import sys

lines = sys.stdin.read().splitlines()
n, W, g = map(int, lines[0].split())
items = [[float(x) if x != "none" else 1e18 for x in l.split()] for l in lines[1:]]
free = W - g * (n - 1) - sum(i[0] for i in items)
weights = [i[1] if free > 0 else i[2] * i[0] for i in items]
total = sum(weights) or 1
for (b, _, _, lo, hi), w in zip(items, weights):
    print(min(hi, max(lo, b + free * w / total)))
