import sys

lines = sys.stdin.read().splitlines()
k = int(lines[0].split()[1])
quantity, prices = {}, {}
for line in lines[1:]:
    p, q, price = line.split()
    quantity[p] = quantity.get(p, 0) + int(q)
    prices[p] = int(price)
rows = [(p, quantity[p], quantity[p] * prices[p]) for p in quantity]
for row in sorted(rows, key=lambda x: (-x[2], x[0]))[:k]:
    print(*row)
