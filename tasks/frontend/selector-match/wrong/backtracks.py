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


def matches(i, parts, k):
    if not parts[k][1] <= own[i]:
        return False
    if k == 0:
        return True
    comb = parts[k][0]
    link = parent if comb in " >" else previous
    j = link[i]
    if comb in ">+":
        return j > 0 and matches(j, parts, k - 1)
    while j:
        if matches(j, parts, k - 1):
            return True
        j = link[j]
    return False


for line in lines[n + 1 :]:
    parts, comb = [], " "
    for token in line.split():
        if token in ">+~":
            comb = token
        else:
            parts.append((comb, names(token)))
            comb = " "
    found = [i for i in range(1, n + 1) if matches(i, parts, len(parts) - 1)]
    print(len(found), found[0] if found else 0)
