n, k = map(int, input().split())
a = list(map(int, input().split()))
total = sum(a)
best = None
for m in range(1, min(n, 60) + 1):
    cost, batch = 0, 0
    for w in a:
        if batch and batch + w > total / m:
            cost += k + batch * batch
            batch = 0
        batch += w
    cost += k + batch * batch
    best = cost if best is None else min(best, cost)
print(best)
