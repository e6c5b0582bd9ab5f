n, k = map(int, input().split())
cost = 0
batch = None
for w in map(int, input().split()):
    if batch is None or (batch + w) ** 2 > batch ** 2 + k + w * w:
        cost += k + (batch or 0) ** 2
        batch = w
    else:
        batch += w
print(cost + (batch or 0) ** 2)
