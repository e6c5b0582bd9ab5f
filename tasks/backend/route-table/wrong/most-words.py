import sys
L = sys.stdin.read().split('\n')
r, q = map(int, L[0].split())
seg = lambda p: [s for s in p.strip().split('/') if s]
routes = [(seg(l.split()[0]), l.split()[1]) for l in L[1:r + 1]]
routes.sort(key=lambda x: (x[0][-1:] == ['*'], -sum(s[0] not in ':*' for s in x[0]), [(s == '*') * 2 + (s[0] == ':') for s in x[0]]))
for l in L[r + 1:r + 1 + q]:
    p = seg(l)
    for s, h in routes:
        star = s[-1:] == ['*']
        if (len(p) >= len(s) if star else len(p) == len(s)) and all(a[0] in ':*' or a == b for a, b in zip(s, p)):
            print(h, *(f'{a[1:]}={b}' for a, b in zip(s, p) if a[0] == ':'))
            break
    else:
        print('404')
