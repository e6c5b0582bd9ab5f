import sys
store = {}
stack = []
for line in sys.stdin.read().splitlines()[1:]:
    c, *a = line.split()
    if c == 'set':
        store[a[0]] = a[1]
    elif c == 'del':
        store.pop(a[0], None)
    elif c == 'get':
        print(store.get(a[0], 'none'))
    elif c == 'count':
        print(sum(v == a[0] for v in store.values()))
    elif c == 'begin':
        stack.append(list(store.items()))
    elif not stack:
        print('error')
    elif c == 'commit':
        stack.pop()
    else:
        store = dict(stack.pop())
