import sys

MODULUS = 1_000_000_007


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    # Heights descend within a width, so that boxes of equal width never extend one another.
    boxes = sorted(zip(data[1::2], data[2::2]), key=lambda box: box)
    heights = sorted({height for _, height in boxes})
    rank_of = {height: rank for rank, height in enumerate(heights, start=1)}
    size = len(heights)
    # Fenwick tree over heights: the longest series that ends there, and its ways.
    lengths = [0] * (size + 1)
    ways = [0] * (size + 1)
    best, total = 0, 0
    for _, height in boxes:
        length, count = 0, 1
        rank = rank_of[height] - 1
        while rank:
            if lengths[rank] > length:
                length, count = lengths[rank], ways[rank]
            elif lengths[rank] == length and length:
                count += ways[rank]
            rank &= rank - 1
        length += 1
        count %= MODULUS
        rank = rank_of[height]
        while rank <= size:
            if lengths[rank] < length:
                lengths[rank], ways[rank] = length, count
            elif lengths[rank] == length:
                ways[rank] = (ways[rank] + count) % MODULUS
            rank += rank & -rank
        if length > best:
            best, total = length, 0
        if length == best:
            total = (total + count) % MODULUS
    print(best, total)


main()
