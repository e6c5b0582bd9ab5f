import sys
def fnv(t):
    h = 2166136261
    for b in t.encode():
        h = (h ^ b) * 16777619 % 2 ** 32
    return h
points = []
for line in sys.stdin.read().splitlines()[1:]:
    c, name, *w = line.split()
    if c == 'add':
        points += [(fnv(f'{name}#{i}'), name) for i in range(int(w[0]))]
    elif c == 'remove':
        points = [p for p in points if p[1] != name]
    elif c == 'find':
        h = fnv(name)
        print(min(points, key=lambda p: ((p[0] - h) % 2 ** 32, p[1]))[1] if points else 'none')
    else:
        ps = {}
        for p, o in points:
            ps[p] = min(o, ps.get(p, o))
        k = sorted(ps)
        print(sum((p - k[i - 1] - 1) % 2 ** 32 + 1 for i, p in enumerate(k) if ps[p] == name))
