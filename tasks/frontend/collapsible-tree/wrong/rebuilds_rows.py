import sys

data = sys.stdin.read().split()
n = int(data[0])
depths = list(map(int, data[2 : 2 + n]))
collapsed = [False] * n
for i in range(2 + n, len(data), 2):
    kind, x = data[i], int(data[i + 1])
    if kind == "toggle":
        collapsed[x - 1] = not collapsed[x - 1]
        continue
    rows, limit = [], None
    for v in range(n):
        if limit is not None and depths[v] > limit:
            continue
        limit = depths[v] if collapsed[v] else None
        rows.append(v + 1)
    if kind == "row":
        print(rows[x - 1] if x <= len(rows) else "none")
    else:
        print(rows.index(x) + 1 if x in rows else "hidden")
