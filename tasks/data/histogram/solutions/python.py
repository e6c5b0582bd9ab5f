import sys


def main():
    data = list(map(int, sys.stdin.read().split()))
    width = data[1]
    counts = {}
    for x in data[2:]:
        counts[x // width] = counts.get(x // width, 0) + 1
    for k in range(min(counts), max(counts) + 1):
        print(k * width, counts.get(k, 0))


main()
