import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
right = dict(line.split() for line in lines[n + 1 :])
right.pop("NULL", None)
unmatched = 0
for line in lines[1 : n + 1]:
    name, key = line.split()
    print(name, right.get(key, "NULL"))
    unmatched += key not in right
print("rows", n, "unmatched", unmatched)
