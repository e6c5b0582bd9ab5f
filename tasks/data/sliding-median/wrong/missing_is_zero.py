import sys
from bisect import bisect_left, insort

tokens = sys.stdin.read().split()
k = int(tokens[1])
readings = [0 if x == "NA" else int(x) for x in tokens[2:]]
window = []
for i, x in enumerate(readings):
    insort(window, x)
    if i >= k:
        del window[bisect_left(window, readings[i - k])]
    print(window[(len(window) - 1) // 2])
