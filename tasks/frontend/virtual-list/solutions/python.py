import sys


def main():
    tokens = sys.stdin.buffer.read().split()
    n, height, _ = int(tokens[0]), int(tokens[1]), int(tokens[2])
    heights = [height] * n
    tree = [(i & -i) * height for i in range(n + 1)]  # Fenwick tree, node i ends at row i - 1
    top_bit = 1 << (n.bit_length() - 1)
    total = n * height
    out = []
    at = 3
    while at < len(tokens):
        kind, x = tokens[at], int(tokens[at + 1])
        at += 2
        if kind == b"set":
            value = int(tokens[at])
            at += 1
            change = value - heights[x]
            heights[x] = value
            total += change
            i = x + 1
            while i <= n:
                tree[i] += change
                i += i & -i
        elif kind == b"top":
            above = 0
            while x:
                above += tree[x]
                x &= x - 1
            out.append(str(above))
        elif x >= total:
            out.append("end")
        else:
            row, bit = 0, top_bit
            while bit:
                after = row + bit
                if after <= n and tree[after] <= x:
                    row = after
                    x -= tree[after]
                bit >>= 1
            out.append(f"{row} {x}")
    print("\n".join(out))


main()
