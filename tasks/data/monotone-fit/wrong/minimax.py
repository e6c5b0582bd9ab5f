import sys
from math import gcd

data = list(map(int, sys.stdin.read().split()))
n = data[0]
fit = [(-1, 0)] * n
for j in range(n):
    sums, total, weight = [], 0, 0
    for i in range(j, n):
        total += data[2 * i + 1] * data[2 * i + 2]
        weight += data[2 * i + 2]
        sums.append((total, weight))
    least = sums[-1]
    for i in range(n - 1, j - 1, -1):
        s, w = sums[i - j]
        if s * least[1] < least[0] * w:
            least = s, w
        if fit[i][1] == 0 or least[0] * fit[i][1] > fit[i][0] * least[1]:
            fit[i] = least
i = 0
while i < n:
    s, w = fit[i]
    last = i
    while last + 1 < n and fit[last + 1][0] * w == s * fit[last + 1][1]:
        last += 1
    g = gcd(s, w)
    print(i + 1, last + 1, f"{s // g}/{w // g}")
    i = last + 1
