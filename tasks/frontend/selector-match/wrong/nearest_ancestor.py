import re
import sys

lines = sys.stdin.read().splitlines()
n, q = map(int, lines[0].split())
names = lambda text: set(re.findall(r"[#.]?[a-z0-9-]+", text))
own, parent, previous, last = [set()], [0], [0], []
for i in range(1, n + 1):
    d, text = lines[i].split()
    d = int(d)
    own.append(names(text))
    parent.append(last[d - 1] if d else 0)
    previous.append(last[d] if d < len(last) else 0)
    last[d:] = [i]


def matches(i, parts):
    if not parts[-1][1] <= own[i]:
        return False
    for k in range(len(parts) - 1, 0, -1):
        link = parent if parts[k][0] in " >" else previous
        i = link[i]
        if parts[k][0] in " ~":
            while i and not parts[k - 1][1] <= own[i]:
                i = link[i]
        if not i or not parts[k - 1][1] <= own[i]:
            return False
    return True


for line in lines[n + 1 :]:
    parts, comb = [], " "
    for token in line.split():
        if token in ">+~":
            comb = token
        else:
            parts.append((comb, names(token)))
            comb = " "
    found = [i for i in range(1, n + 1) if matches(i, parts)]
    print(len(found), found[0] if found else 0)
