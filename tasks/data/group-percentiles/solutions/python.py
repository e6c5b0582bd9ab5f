import sys


def tenths(text):
    """'99.9' -> 999"""
    whole, _, fraction = text.partition(".")
    return int(whole) * 10 + int(fraction or 0)


def main():
    tokens = sys.stdin.read().split()
    q = int(tokens[1])
    wanted = [tenths(text) for text in tokens[2 : 2 + q]]
    groups = {}
    for i in range(2 + q, len(tokens), 2):
        groups.setdefault(tokens[i], []).append(int(tokens[i + 1]))
    for name, values in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        values.sort()
        ranks = [(p * len(values) + 999) // 1000 for p in wanted]
        print(name, *(values[rank - 1] for rank in ranks))


main()
