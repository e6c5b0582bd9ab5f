import sys

table = {}
for line in sys.stdin.read().splitlines()[1:]:
    key, version, op, *value = line.split()
    table[key] = value[0] if value else None
rows = sorted((k, v) for k, v in table.items() if v is not None)
for row in rows:
    print(*row)
if not rows:
    print("empty")
