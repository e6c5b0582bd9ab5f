import sys


def main():
    data = sys.stdin.buffer.read().split()
    n, q = int(data[0]), int(data[1])
    depths = list(map(int, data[2 : 2 + n]))
    # last[v]: one past the last descendant of node v, counting nodes from 0.
    last = [n] * n
    path = []
    for v, depth in enumerate(depths):
        while len(path) > depth:
            last[path.pop()] = v
        path.append(v)

    # Each leaf holds its number of collapsed ancestors. A node holds the minimum below it (its own `add` included,
    # its ancestors' not) and how many leaves have that minimum.
    size = 1 << (n - 1).bit_length()
    least = [0] * (size + n) + [1] * (size - n)
    count = [1] * (2 * size)
    add = [0] * size
    for i in range(size - 1, 0, -1):
        a, b = least[2 * i], least[2 * i + 1]
        least[i] = min(a, b)
        count[i] = (count[2 * i] if a <= b else 0) + (count[2 * i + 1] if b <= a else 0)

    collapsed = [False] * n
    out = []
    for at in range(2 + n, len(data), 2):
        kind, x = data[at], int(data[at + 1])
        if kind == b"toggle":
            v = x - 1
            change = -1 if collapsed[v] else 1
            collapsed[v] = not collapsed[v]
            left, right = v + 1 + size, last[v] + size
            if left >= right:
                continue
            ends = (left >> 1, (right - 1) >> 1)
            while left < right:
                if left & 1:
                    least[left] += change
                    if left < size:
                        add[left] += change
                    left += 1
                if right & 1:
                    right -= 1
                    least[right] += change
                    if right < size:
                        add[right] += change
                left >>= 1
                right >>= 1
            i, j = ends
            while i:
                for node in (i, j) if i != j else (i,):
                    a, b = least[2 * node], least[2 * node + 1]
                    if a < b:
                        least[node] = a + add[node]
                        count[node] = count[2 * node]
                    elif b < a:
                        least[node] = b + add[node]
                        count[node] = count[2 * node + 1]
                    else:
                        least[node] = a + add[node]
                        count[node] = count[2 * node] + count[2 * node + 1]
                i >>= 1
                j >>= 1
        elif kind == b"row":
            if x > count[1]:
                out.append("none")
                continue
            node = 1
            above = 0
            while node < size:
                above += add[node]
                node *= 2
                shown = count[node] if above + least[node] == 0 else 0
                if x > shown:
                    x -= shown
                    node += 1
            out.append(str(node - size + 1))
        else:
            leaf = x - 1 + size
            row, above, node = 1, 0, 1
            for shift in range(leaf.bit_length() - 2, -1, -1):
                above += add[node]
                node = leaf >> shift
                if node & 1 and above + least[node - 1] == 0:
                    row += count[node - 1]
            out.append(str(row) if above + least[leaf] == 0 else "hidden")
    print("\n".join(out))


main()
