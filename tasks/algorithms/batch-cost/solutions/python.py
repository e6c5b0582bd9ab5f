import sys
from collections import deque


def least_cost(setup, works):
    """best(i) = setup + S² + min over lines y = −2·S(j)·x + best(j) + S(j)² at x = S; the deque is their lower envelope."""
    lines = deque([(0, 0)])  # (slope, intercept), slopes falling
    total = best = 0
    for work in works:
        total += work
        while len(lines) > 1 and lines[1][0] * total + lines[1][1] <= lines[0][0] * total + lines[0][1]:
            lines.popleft()
        slope, intercept = lines[0]
        best = setup + total * total + slope * total + intercept
        slope, intercept = -2 * total, best + total * total
        if lines[-1][0] == slope:
            if lines[-1][1] <= intercept:
                continue
            lines.pop()
        while len(lines) > 1:
            (m1, b1), (m2, b2) = lines[-2], lines[-1]
            # The middle line is useless if the new one meets the first one no later than it does.
            if (intercept - b1) * (m1 - m2) > (b2 - b1) * (m1 - slope):
                break
            lines.pop()
        lines.append((slope, intercept))
    return best


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    print(least_cost(data[1], data[2:]))


main()
