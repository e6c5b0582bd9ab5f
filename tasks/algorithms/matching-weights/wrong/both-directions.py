from collections import Counter


def main():
    _, gap = map(int, input().split())
    counts = Counter(map(int, input().split()))
    pairs = kinds = 0
    for weight, count in counts.items():
        formed = count * counts.get(weight + gap, 0)
        pairs += formed
        kinds += formed > 0
    print(pairs, kinds)


main()
