import sys
from collections import Counter

data = list(map(int, sys.stdin.read().split()))
counts = Counter(x // data[1] for x in data[2:])
for k in sorted(counts):
    print(k * data[1], counts[k])
