import sys
subs = {}
topics = set()
def match(p, t):
    if p[-1] == '#':
        p = p[:-1]
        return len(t) >= len(p) and match(p + ['+'] * (len(t) - len(p)), t) if p or t else True
    return len(p) == len(t) and all(a in ('+', b) for a, b in zip(p, t))
for line in sys.stdin.read().splitlines()[1:]:
    c, *a = line.split()
    if c == 'sub':
        subs[a[0], a[1]] = 1
    elif c == 'unsub':
        subs.pop((a[0], a[1]), None)
    elif c == 'pub':
        topics.add(a[0])
        got = set()
        for who, p in subs:
            if match(p.split('/'), a[0].split('/')):
                got.add(who)
        print(len(got))
    else:
        print(sum(match(a[1].split('/'), t.split('/')) for t in topics))
