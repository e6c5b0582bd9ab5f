import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
left = [l.split() for l in lines[1 : n + 1]]
right = [l.split() for l in lines[n + 1 :]]
rows = unmatched = 0
for name, key in left:
    found = False
    for other, value in right:
        if key == other and key != "NULL" and other != "NULL":
            print(name, value)
            rows += 1
            found = True
    if not found:
        print(name, "NULL")
        rows += 1
        unmatched += 1
print("rows", rows, "unmatched", unmatched)
