import math
import sys

tokens = sys.stdin.read().split()
q = int(tokens[1])
wanted = [float(p) for p in tokens[2 : 2 + q]]
groups = {}
for i in range(2 + q, len(tokens), 2):
    groups.setdefault(tokens[i], []).append(int(tokens[i + 1]))
for name, values in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
    values.sort()
    print(name, *(values[math.ceil(p / 100 * len(values)) - 1] for p in wanted))
