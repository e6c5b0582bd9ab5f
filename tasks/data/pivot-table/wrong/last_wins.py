import sys

tokens = sys.stdin.read().split()
rows, months = {}, set()
for i in range(1, len(tokens), 3):
    rows.setdefault(tokens[i], {})[int(tokens[i + 1])] = int(tokens[i + 2])
    months.add(int(tokens[i + 1]))
months = sorted(months)
print("shop", *months, "total")
for s, row in rows.items():
    print(s, *(row.get(m, "-") for m in months), sum(row.values()))
totals = [sum(row.get(m, 0) for row in rows.values()) for m in months]
print("total", *totals, sum(totals))
