import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    durations = data[2 : 2 + n]
    values = sorted(set(durations))
    rank = {value: i for i, value in enumerate(values)}

    # Wavelet matrix: on each level, from the highest bit, the numbers with a 0 there move stably before those with a 1.
    # zeros[i] counts the numbers with a 0 among the first i.
    levels = []
    column = [rank[duration] for duration in durations]
    for bit in range(max(0, (len(values) - 1).bit_length() - 1), -1, -1):
        mask = 1 << bit
        zeros = [0] * (n + 1)
        seen = 0
        for i, number in enumerate(column):
            if not number & mask:
                seen += 1
            zeros[i + 1] = seen
        levels.append((mask, zeros, seen))
        column = [x for x in column if not x & mask] + [x for x in column if x & mask]

    out = []
    for at in range(2 + n, 2 + n + 3 * q, 3):
        left, right, p = data[at] - 1, data[at + 1], data[at + 2]
        position = (p * (right - left) + 999) // 1000
        number = 0
        for mask, zeros, total in levels:
            a, b = zeros[left], zeros[right]
            if position <= b - a:
                left, right = a, b
            else:
                position -= b - a
                number |= mask
                left += total - a
                right += total - b
        out.append(str(values[number]))
    print("\n".join(out))


main()
