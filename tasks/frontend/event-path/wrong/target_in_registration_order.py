import sys

lines = sys.stdin.read().splitlines()
n, m, q = map(int, lines[0].split())
parent = [0, *map(int, lines[1].split())]
ls = [l.split() for l in lines[2 : m + 2]]
used = set()
for target in map(int, lines[m + 2].split()):
    up, node = [], parent[target]
    while node:
        up.append(node)
        node = parent[node]
    steps = [(x, ["capture"]) for x in up[::-1]] + [(target, ["capture", "bubble"])] + [(x, ["bubble"]) for x in up]
    ran, stop, now = [], False, False
    for node, kinds in steps:
        for l in ls:
            if now or int(l[0]) != node or l[1] not in kinds or l[2] in used:
                continue
            ran.append(l[2])
            if "once" in l[3:]:
                used.add(l[2])
            stop = stop or "stop" in l[3:]
            now = "now" in l[3:]
        if stop or now:
            break
    print(*(ran or "-"))
