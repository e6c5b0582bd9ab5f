n, k = map(int, input().split())
s = [0]
for w in map(int, input().split()):
    s.append(s[-1] + w)
best = [0]
for i in range(1, n + 1):
    b = 10 ** 30
    for j in range(i):
        c = best[j] + (s[i] - s[j]) ** 2
        if c < b:
            b = c
    best.append(b + k)
print(best[n])
