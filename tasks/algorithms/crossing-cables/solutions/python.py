import sys


def crossings_above(cables, ranks, size, sign):
    """For each cable, walking by sign · left end, how many before it lie beyond it on the right."""
    tree = [0] * (size + 1)
    found = [0] * len(cables)
    order = sorted(range(len(cables)), key=lambda i: sign * cables[i][0])
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and cables[order[end]][0] == cables[order[start]][0]:
            end += 1
        for i in order[start:end]:
            rank = ranks[i] if sign > 0 else size + 1 - ranks[i]
            within = 0
            while rank:
                within += tree[rank]
                rank &= rank - 1
            found[i] = start - within
        for i in order[start:end]:
            rank = ranks[i] if sign > 0 else size + 1 - ranks[i]
            while rank <= size:
                tree[rank] += 1
                rank += rank & -rank
        start = end
    return found


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    cables = list(zip(data[1::2], data[2::2]))
    rights = sorted({right for _, right in cables})
    rank_of = {right: rank for rank, right in enumerate(rights, start=1)}
    ranks = [rank_of[right] for _, right in cables]
    higher = crossings_above(cables, ranks, len(rights), 1)
    lower = crossings_above(cables, ranks, len(rights), -1)
    total = [a + b for a, b in zip(higher, lower)]
    most = max(total)
    print(sum(total) // 2)
    print(most, total.index(most) + 1)


main()
