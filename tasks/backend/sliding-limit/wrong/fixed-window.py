r, w, n = map(int, input().split())
count = {}
for _ in range(n):
    t, c = input().split()
    t = int(t)
    k = (c, t // w)
    if count.get(k, 0) < r:
        count[k] = count.get(k, 0) + 1
        print('ok')
    else:
        print('wait', (t // w + 1) * w - t)
