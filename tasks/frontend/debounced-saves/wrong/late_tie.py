import sys

lines = sys.stdin.read().splitlines()
wait = int(lines[0].split()[1])
saves, value, due = [], None, 0
for line in lines[1:]:
    parts = line.split()
    now = int(parts[1])
    if value is not None and due < now:
        saves.append((due, value))
        value = None
    if parts[0] == "edit":
        value, due = parts[2], now + wait
    elif value is not None:
        if parts[0] == "blur":
            saves.append((now, value))
        value = None
if value is not None:
    saves.append((due, value))
for s in saves:
    print(*s)
if not saves:
    print("none")
