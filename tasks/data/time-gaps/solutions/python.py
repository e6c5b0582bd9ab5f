import sys


def main():
    _, a, b, s, *moments = map(int, sys.stdin.read().split())
    present = sorted({t for t in moments if a <= t <= b and (t - a) % s == 0})
    edges = [a - s, *present, b + s]
    for before, after in zip(edges, edges[1:]):
        if after - before > s:
            print(before + s, after - s, (after - before) // s - 1)
    total = (b - a) // s + 1
    print("missing", total - len(present), "of", total)


main()
