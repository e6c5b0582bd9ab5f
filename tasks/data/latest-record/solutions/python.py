import sys


def main():
    lines = sys.stdin.read().splitlines()
    latest = {}  # key -> (version, value, None for deleted)
    for line in lines[1 : int(lines[0]) + 1]:
        key, version, _, *value = line.split()
        if key not in latest or int(version) >= latest[key][0]:
            latest[key] = int(version), value[0] if value else None
    table = sorted((key, value) for key, (_, value) in latest.items() if value is not None)
    for key, value in table:
        print(key, value)
    if not table:
        print("empty")


main()
