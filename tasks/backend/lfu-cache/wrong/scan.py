import sys
L = sys.stdin.read().splitlines()
c = int(L[0].split()[0])
e = {}
gone = []
def evict(limit, spared=None):
    n = 0
    while sum(x[2] for x in e.values()) > limit and any(k != spared for k in e):
        k = min((k for k in e if k != spared), key=lambda k: e[k][:2])
        del e[k]
        gone.append(k)
        n += 1
    return n
for t, line in enumerate(L[1:]):
    p = line.split()
    if p[0] == 'put':
        s = int(p[2])
        if s > c:
            e.pop(p[1], None)
            continue
        e[p[1]] = [e.get(p[1], [0])[0] + 1, t, s]
        evict(c, p[1])
    elif p[0] == 'get':
        if p[1] in e:
            e[p[1]][:2] = [e[p[1]][0] + 1, t]
            print(e[p[1]][0])
        else:
            print('-')
    elif p[0] == 'age':
        for x in e.values():
            x[0] //= 2
    else:
        print(evict(c - int(p[1])))
print(*(gone[:-11:-1] or '-'))
