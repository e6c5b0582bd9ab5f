import sys
d = list(map(int, sys.stdin.read().split()))
b = sorted(zip(d[1::2], d[2::2]))
best = []
for i, (w, h) in enumerate(b):
    length, ways = 0, 1
    for j in range(i):
        if b[j][0] < w and b[j][1] < h:
            if best[j][0] > length:
                length, ways = best[j]
            elif best[j][0] == length:
                ways += best[j][1]
    best.append((length + 1, ways % 1000000007))
m = max(x[0] for x in best)
print(m, sum(x[1] for x in best if x[0] == m) % 1000000007)
