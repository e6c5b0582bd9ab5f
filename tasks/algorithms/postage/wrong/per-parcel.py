def solve(values, top):
    inf = 10 ** 9
    few = [0] + [inf] * top
    ways = [1] + [0] * top
    for v in values:
        for s in range(v, top + 1):
            c = few[s - v] + 1
            if c < few[s]:
                few[s], ways[s] = c, ways[s - v]
            elif c == few[s] and c < inf:
                ways[s] = (ways[s] + ways[s - v]) % 1000000007
    return f'{few[top]} {ways[top]}' if few[top] < inf else '-1 0'


input()
values = list(map(int, input().split()))
for p in map(int, input().split()):
    print(solve(values, p))
