input()
values = sorted(map(int, input().split()), reverse=True)
for p in map(int, input().split()):
    n = 0
    for v in values:
        n += p // v
        p %= v
    print('-1 0' if p else f'{n} 1')
