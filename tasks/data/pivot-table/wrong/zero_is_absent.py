import sys
from collections import defaultdict

tokens = sys.stdin.read().split()
cells, shops, months = defaultdict(int), {}, set()
for i in range(1, len(tokens), 3):
    cells[tokens[i], int(tokens[i + 1])] += int(tokens[i + 2])
    shops[tokens[i]] = shops.get(tokens[i], 0) + int(tokens[i + 2])
    months.add(int(tokens[i + 1]))
print("shop", *sorted(months), "total")
for s in shops:
    print(s, *(cells[s, m] or "-" for m in sorted(months)), shops[s])
print("total", *(sum(cells[s, m] for s in shops) for m in sorted(months)), sum(shops.values()))
