import sys

MODULUS = 1_000_000_007


def stamp_table(values, top):
    """For every sum up to top: the fewest stamps (or infinity) and the number of sets of that size."""
    infinity = top + 1
    fewest = [0] + [infinity] * top
    ways = [1] + [0] * top
    for value in values:
        for total in range(value, top + 1):
            stamps = fewest[total - value] + 1
            if stamps < fewest[total]:
                fewest[total] = stamps
                ways[total] = ways[total - value]
            elif stamps == fewest[total] and stamps < infinity:
                ways[total] = (ways[total] + ways[total - value]) % MODULUS
    return [(f, w) if f < infinity else (-1, 0) for f, w in zip(fewest, ways)]


def main():
    lines = sys.stdin.read().split('\n')
    values = list(map(int, lines[1].split()))
    parcels = list(map(int, lines[2].split()))
    table = stamp_table(values, max(parcels))
    print('\n'.join('%d %d' % table[postage] for postage in parcels))


main()
