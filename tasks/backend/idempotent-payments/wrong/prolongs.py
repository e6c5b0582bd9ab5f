a, w, n = map(int, input().split())
bal = [0] + list(map(int, input().split()))
used = {}
for _ in range(n):
    t, k, acc, amt = input().split()
    t, acc, amt = int(t), int(acc), int(amt)
    if k in used and used[k][0] + w >= t:
        f = used[k]
        used[k] = (t,) + f[1:]
        print('again ' + f[3] if f[1:3] == (acc, amt) else 'conflict')
    else:
        if amt <= bal[acc]:
            bal[acc] -= amt
            r = f'paid {bal[acc]}'
        else:
            r = f'refused {bal[acc]}'
        used[k] = (t, acc, amt, r)
        print(r)
