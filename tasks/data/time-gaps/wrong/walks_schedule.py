import sys

_, a, b, s, *moments = map(int, sys.stdin.read().split())
present = set(moments)
missing, start = 0, None
for t in range(a, b + 1, s):
    if t not in present:
        missing += 1
        if start is None:
            start = t
    elif start is not None:
        print(start, t - s, (t - start) // s)
        start = None
if start is not None:
    print(start, b, (b - start) // s + 1)
print("missing", missing, "of", (b - a) // s + 1)
