import sys

_, a, b, s, *moments = map(int, sys.stdin.read().split())
present = sorted({t for t in moments if a <= t <= b and (t - a) % s == 0})
missing = 0
for x, y in zip(present, present[1:]):
    if y - x > s:
        print(x + s, y - s, (y - x) // s - 1)
        missing += (y - x) // s - 1
print("missing", missing, "of", (b - a) // s + 1)
