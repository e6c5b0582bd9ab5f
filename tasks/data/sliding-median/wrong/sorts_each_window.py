import sys

tokens = sys.stdin.read().split()
k = int(tokens[1])
readings = [None if x == "NA" else int(x) for x in tokens[2:]]
for i in range(len(readings)):
    window = sorted(x for x in readings[max(0, i - k + 1) : i + 1] if x is not None)
    print(window[(len(window) - 1) // 2] if window else "NA")
