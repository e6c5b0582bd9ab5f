input()
best, day = -100, 0
for i, t in enumerate(map(int, input().split()), 1):
    if t >= best:
        best, day = t, i
print(day, best)
