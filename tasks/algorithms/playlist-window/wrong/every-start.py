n, k, d = map(int, input().split())
a = list(map(int, input().split()))
best = number = 0
for i in range(n):
    c = {}
    j = i
    while j < n and c.get(a[j], 0) < k and (a[j] in c or len(c) < d):
        c[a[j]] = c.get(a[j], 0) + 1
        j += 1
    if j - i > best:
        best, number = j - i, 0
    number += j - i == best
print(best, number)
