import sys


def parse(lines):
    root = ["", []]
    path = [root]
    for l in lines:
        d, tag = l.split()
        node = [tag, []]
        del path[int(d) + 1 :]
        path[-1][1].append(node)
        path.append(node)
    return root


def size(t):
    return 1 + sum(map(size, t[1]))


def dist(a, b):
    row = [0]
    for y in b[1]:
        row.append(row[-1] + size(y))
    for x in a[1]:
        new = [row[0] + size(x)]
        for j, y in enumerate(b[1]):
            new.append(min(row[j] + dist(x, y), row[j + 1] + size(x), new[j] + size(y)))
        row = new
    return row[-1] + (a[0] != b[0])


lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
print(dist(parse(lines[1 : n + 1]), parse(lines[n + 1 :])))
