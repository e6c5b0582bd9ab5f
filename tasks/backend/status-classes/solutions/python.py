n = int(input())
counts = {2: 0, 3: 0, 4: 0, 5: 0}
for status in map(int, input().split()):
    counts[status // 100] += 1
print(*counts.values())
print('healthy' if 100 * counts[5] < 5 * n else 'unhealthy')
