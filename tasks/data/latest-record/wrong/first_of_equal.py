import sys

latest = {}
for line in sys.stdin.read().splitlines()[1:]:
    key, version, op, *value = line.split()
    if key not in latest or int(version) > latest[key][0]:
        latest[key] = int(version), value[0] if value else None
rows = sorted((k, v[1]) for k, v in latest.items() if v[1] is not None)
for row in rows:
    print(*row)
if not rows:
    print("empty")
