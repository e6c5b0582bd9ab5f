import sys
counter = 0
store = {}
run = {}
for line in sys.stdin.read().splitlines()[1:]:
    c, *a = line.split()
    if c == 'begin':
        run[a[0]] = (counter, {})
    elif c == 'read':
        s, w = run[a[0]]
        seen = [v for t, v in store.get(a[1], []) if t <= s]
        print(w.get(a[1], seen[-1] if seen else '-'))
    elif c == 'write':
        run[a[0]][1][a[1]] = a[2]
    elif c == 'commit':
        s, w = run.pop(a[0])
        if any(store.get(k, [(0, 0)])[-1][0] > s for k in w):
            print('conflict')
        else:
            counter += 1
            for k, v in w.items():
                store.setdefault(k, []).append((counter, v))
            print(counter)
    elif c == 'abort':
        run.pop(a[0])
    else:
        gone = 0
        for k, versions in store.items():
            need = {versions[-1]}
            for s, _ in run.values():
                seen = None
                for version in versions:
                    if version[0] <= s:
                        seen = version
                if seen:
                    need.add(seen)
            gone += len(versions) - len(need)
            store[k] = [v for v in versions if v in need]
        print(gone)
