n, d = map(int, input().split())
a = list(map(int, input().split()))
pairs = 0
kinds = set()
for i in range(n):
    for j in range(i):
        if abs(a[i] - a[j]) == d:
            pairs += 1
            kinds.add(min(a[i], a[j]))
print(pairs, len(kinds))
