import sys
L = sys.stdin.read().split('\n')
v, m, n = map(int, L[0].split())
jobs = {}
order = 0
for line in L[1:n + 1]:
    c, t, *r = line.split()
    t = int(t)
    for j in sorted((j for j in jobs.values() if j['s'] == 'h' and j['until'] <= t), key=lambda j: (j['until'], j['seq'])):
        if j['n'] == m:
            j['s'] = 'd'
        else:
            order += 1
            j['s'], j['seq'] = 'w', order
    if c == 'add':
        order += 1
        jobs[r[0]] = {'id': r[0], 'p': int(r[1]), 's': 'w', 'n': 0, 'seq': order, 'until': 0}
    elif c == 'take':
        best = None
        for j in jobs.values():
            if j['s'] == 'w' and (best is None or (-j['p'], j['seq']) < (-best['p'], best['seq'])):
                best = j
        if best:
            order += 1
            best.update(s='h', n=best['n'] + 1, until=t + v, seq=order)
            print(best['id'])
        else:
            print('-')
    else:
        ok = jobs[r[0]]['s'] == 'h'
        print('done' if ok else 'late')
        if ok:
            jobs[r[0]]['s'] = 'f'
print(*(sum(j['s'] == s for j in jobs.values()) for s in 'fdhw'))
