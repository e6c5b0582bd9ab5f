import sys
from math import gcd


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    groups = []  # (first class, sum of w*y, sum of w)
    for i in range(1, data[0] + 1):
        weight = data[2 * i]
        first, total = i, data[2 * i - 1] * weight
        while groups and groups[-1][1] * weight >= total * groups[-1][2]:
            first, before, more = groups.pop()
            total += before
            weight += more
        groups.append((first, total, weight))
    out = []
    last = data[0]
    for first, total, weight in reversed(groups):
        divisor = gcd(total, weight)
        out.append(f"{first} {last} {total // divisor}/{weight // divisor}")
        last = first - 1
    print("\n".join(reversed(out)))


main()
