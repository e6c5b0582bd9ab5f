import sys
d = list(map(int, sys.stdin.read().split()))
c = list(zip(d[1::2], d[2::2]))
count = [0] * len(c)
for i, (a, b) in enumerate(c):
    for j in range(i):
        if (a - c[j][0]) * (b - c[j][1]) < 0:
            count[i] += 1
            count[j] += 1
print(sum(count) // 2)
print(max(count), count.index(max(count)) + 1)
