totals = {}
for _ in range(int(input())):
    _, path, status, ms = input().split()
    if status == '200':
        totals[path] = totals.get(path, 0) + int(ms)
if totals:
    best = min(totals, key=lambda p: (-totals[p], p))
    print(best, totals[best])
else:
    print('none')
