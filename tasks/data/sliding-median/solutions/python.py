import sys
from bisect import bisect_left, insort


def main():
    tokens = sys.stdin.read().split()
    k = int(tokens[1])
    readings = [None if token == "NA" else int(token) for token in tokens[2:]]
    window = []  # the readings in view, in rising order
    out = []
    for i, reading in enumerate(readings):
        if reading is not None:
            insort(window, reading)
        if i >= k and readings[i - k] is not None:
            del window[bisect_left(window, readings[i - k])]
        out.append(str(window[(len(window) - 1) // 2]) if window else "NA")
    print("\n".join(out))


main()
