n, threshold = map(int, input().split())
length = best = start = 0
for day, amount in enumerate(map(int, input().split()), 1):
    length = length + 1 if amount < threshold else 0
    if length and length >= best:
        best, start = length, day - length + 1
print(best, start)
