import sys

lines = sys.stdin.read().splitlines()
n, h, _ = map(int, lines[0].split())
tree = [(i & -i) * h for i in range(n + 1)]
heights = [h] * n
total = n * h
for line in lines[1:]:
    kind, *args = line.split()
    x = int(args[0])
    if kind == "set":
        d = int(args[1]) - heights[x]
        heights[x] += d
        total += d
        i = x + 1
        while i <= n:
            tree[i] += d
            i += i & -i
    elif kind == "top":
        s = 0
        while x:
            s += tree[x]
            x &= x - 1
        print(s)
    elif x >= total:
        print("end")
    else:
        row, bit = 0, 1 << 17
        while bit:
            if row + bit <= n and tree[row + bit] < x:
                row += bit
                x -= tree[row]
            bit >>= 1
        if x and x == heights[row]:
            row, x = row + 1, 0
        print(row, x)
