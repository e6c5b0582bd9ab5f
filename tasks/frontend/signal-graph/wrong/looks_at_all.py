import sys

lines = sys.stdin.read().splitlines()
n, q = map(int, lines[0].split())
val, defs, read = [0] * (n + 1), [None] * (n + 1), [()] * (n + 1)


def compute(i):
    k, x = defs[i]
    read[i] = x[:2] if k != "if" or val[x[0]] else (x[0], x[2])
    a, b = val[read[i][0]], val[read[i][1]]
    return a + b if k == "sum" else max(a, b) if k == "max" else b


for i in range(1, n + 1):
    k, *x = lines[i].split()
    x = tuple(map(int, x))
    if k == "source":
        val[i] = x[0]
    else:
        defs[i] = (k, x)
        val[i] = compute(i)
depth, before = 0, {}
for line in lines[n + 1 :]:
    c, *x = line.split()
    if c == "get":
        print(val[int(x[0])])
        continue
    if c == "set":
        s = int(x[0])
        before.setdefault(s, val[s])
        val[s] = int(x[1])
    else:
        depth += 1 if c == "begin" else -1
    if depth:
        continue
    changed = {s for s, v in before.items() if val[s] != v}
    before, count = {}, 0
    for i in range(1, n + 1):
        if defs[i] and (read[i][0] in changed or read[i][1] in changed):
            old, val[i] = val[i], compute(i)
            count += 1
            if val[i] != old:
                changed.add(i)
    print(count)
