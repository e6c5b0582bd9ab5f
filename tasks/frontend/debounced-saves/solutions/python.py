import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, wait = map(int, lines[0].split())
    saves = []
    value = None  # waits to be saved
    due = 0
    for line in lines[1 : n + 1]:
        parts = line.split()
        kind, now = parts[0], int(parts[1])
        if value is not None and due <= now:
            saves.append((due, value))
            value = None
        if kind == "edit":
            value, due = parts[2], now + wait
        elif value is not None:
            if kind == "blur":
                saves.append((now, value))
            value = None
    if value is not None:
        saves.append((due, value))
    for time, saved in saves:
        print(time, saved)
    if not saves:
        print("none")


main()
