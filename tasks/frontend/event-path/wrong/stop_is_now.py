import sys

lines = sys.stdin.read().splitlines()
n, m, q = map(int, lines[0].split())
parent = [0, *map(int, lines[1].split())]
ls = [l.split() for l in lines[2 : m + 2]]
used = set()
for target in map(int, lines[m + 2].split()):
    up, node = [], target
    while node:
        up.append(node)
        node = parent[node]
    order = [(x, "capture") for x in up[::-1]] + [(x, "bubble") for x in up]
    ran, halt = [], False
    for node, kind in order:
        for l in ls:
            if halt or int(l[0]) != node or l[1] != kind or l[2] in used:
                continue
            ran.append(l[2])
            if "once" in l[3:]:
                used.add(l[2])
            if "stop" in l[3:] or "now" in l[3:]:
                halt = True
    print(*(ran or "-"))
