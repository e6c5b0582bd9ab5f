import sys
from collections import Counter

data = list(map(int, sys.stdin.read().split()))
counts = Counter((x - 1) // data[1] for x in data[2:])
for k in range(min(counts), max(counts) + 1):
    print(k * data[1], counts[k])
