r, w, n = map(int, input().split())
seen = []
for _ in range(n):
    t, c = input().split()
    t = int(t)
    live = [x for x, d in seen if d == c and x > t - w]
    if len(live) < r:
        seen.append((t, c))
        print('ok')
    else:
        print('wait', live[0] + w - t)
