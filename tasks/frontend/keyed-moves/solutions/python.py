import sys
from bisect import bisect_left


def main():
    lines = sys.stdin.read().split("\n")
    old, new, pinned = ([int(key) for key in line.split()] for line in (lines + ["", "", ""])[1:4])
    position = {key: i for i, key in enumerate(old)}
    fixed = set(pinned)
    kept = [key for key in new if key in position]

    # A node may stay only if it lies beyond the pinned node before it and short of the one after it.
    limit = [0] * len(kept)
    after = len(old)
    for i in range(len(kept) - 1, -1, -1):
        limit[i] = after
        if kept[i] in fixed:
            if position[kept[i]] > after:
                print("impossible")
                return
            after = position[kept[i]]
    before = -1
    tails = []  # tails[k]: the least end of a rising subsequence of length k + 1
    for key, end in zip(kept, limit):
        at = position[key]
        if before < at < end:
            k = bisect_left(tails, at)
            tails[k : k + 1] = [at]
        if key in fixed:
            before = at
    print(len(old) - len(kept), len(new) - len(kept), len(kept) - len(tails))


main()
