import sys
L = sys.stdin.read().splitlines()
w = int(L[0].split()[0])
exp = {}
buf = []
for line in L[1:]:
    s, x = line.split()
    x = int(x)
    e = exp.setdefault(s, 1)
    order = sorted(buf, key=lambda m: (m[0], m[1]))
    if x < e or (s, x) in order:
        print('dup')
    elif x == e:
        for m in order:
            if m == (s, exp[s] + 1):
                exp[s] += 1
                buf.remove(m)
        exp[s] += 1
        print('deliver', x, exp[s] - 1)
    else:
        buf.append((s, x))
        if len(buf) <= w:
            print('keep')
        else:
            m = max(buf, key=lambda m: (m[1] - exp[m[0]], m[0]))
            buf.remove(m)
            print('drop', *m)
