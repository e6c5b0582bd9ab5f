import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())


def parse(rows):
    root = ("", [])
    path = [root]
    for row in rows:
        d, tag = row.split()
        node = (tag, [])
        del path[int(d) + 1 :]
        path[-1][1].append(node)
        path.append(node)
    return root[1]


def size(f):
    return sum(1 + size(t[1]) for t in f)


def dist(f, g):
    if not f or not g:
        return size(f) + size(g)
    (x, inner), (y, other) = f[-1], g[-1]
    return min(
        dist(f[:-1] + inner, g) + 1,
        dist(f, g[:-1] + other) + 1,
        dist(inner, other) + dist(f[:-1], g[:-1]) + (x != y),
    )


print(dist(parse(lines[1 : n + 1]), parse(lines[n + 1 :])))
