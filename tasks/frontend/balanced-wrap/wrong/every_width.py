import sys


def wrap(words, space, width):
    lines = [0]
    left = width
    for w in words:
        if w > left:
            lines.append(0)
            left = width
        lines[-1] += 1
        left -= w + space
    return lines


n, width, space, *words = map(int, sys.stdin.read().split())
k = len(wrap(words, space, width))
best = max(words)
while len(wrap(words, space, best)) > k:
    best += 1
print(k, best)
print(*wrap(words, space, best))
