import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
a = [l.split()[1] for l in lines[1 : n + 1]]
b = [l.split()[1] for l in lines[n + 1 :]]
row = list(range(m + 1))
for x in a:
    new = [row[0] + 1]
    for j, y in enumerate(b):
        new.append(min(row[j] + (x != y), row[j + 1] + 1, new[j] + 1))
    row = new
print(row[m])
