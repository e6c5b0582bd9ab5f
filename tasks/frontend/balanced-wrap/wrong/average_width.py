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
total = sum(words) + space * (n - k)
best = min(width, max(max(words), -(-total // k)))
print(k, best)
print(*wrap(words, space, best))
