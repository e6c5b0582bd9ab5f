import sys

data = list(map(int, sys.stdin.read().split()))
runs, best = [], None
for i in range(1, data[0] + 1):
    y = data[2 * i - 1]
    if best is None or y > best:
        best = y
        runs.append([i, i, best])
    else:
        runs[-1][1] = i
for a, b, f in runs:
    print(a, b, f"{f}/1")
