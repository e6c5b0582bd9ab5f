import sys

lines = sys.stdin.read().splitlines()
k = int(lines[0].split()[1])
totals = {}
for line in lines[1:]:
    p, q, price = line.split()
    t = totals.setdefault(p, [0, 0])
    t[0] += int(q)
    t[1] += int(q) * int(price)
for p, (q, r) in sorted(totals.items(), key=lambda i: (-i[1][0], i[0]))[:k]:
    print(p, q, r)
