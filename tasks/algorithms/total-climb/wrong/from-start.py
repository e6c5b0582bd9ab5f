input()
a = list(map(int, input().split()))
print(sum(max(0, x - a[0]) for x in a), sum(max(0, a[0] - x) for x in a))
