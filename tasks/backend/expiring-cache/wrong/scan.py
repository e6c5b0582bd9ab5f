import sys
L = sys.stdin.read().split('\n')
c, d, n = map(int, L[0].split())
cache = {}
hits = misses = evictions = 0
for i, line in enumerate(L[1:n + 1]):
    p = line.split()
    t, k = int(p[1]), p[2]
    for key in [x for x, e in cache.items() if e[1] + d <= t]:
        del cache[key]
    if p[0] == 'get':
        if k in cache:
            hits += 1
            cache[k][2] = i
            print(cache[k][0])
        else:
            misses += 1
            print('-')
    else:
        if k not in cache and len(cache) == c:
            del cache[min(cache, key=lambda x: cache[x][2])]
            evictions += 1
        cache[k] = [p[3], t, i]
print(hits, misses, evictions)
