import sys

tokens = sys.stdin.read().split()
n, width = int(tokens[0]), int(tokens[1])
times, users = list(map(int, tokens[2::2])), tokens[3::2]
for i in range(n):
    if i + 1 < n and times[i + 1] == times[i]:
        continue
    seen = set()
    j = i
    while j >= 0 and times[j] > times[i] - width:
        seen.add(users[j])
        j -= 1
    print(times[i], len(seen))
