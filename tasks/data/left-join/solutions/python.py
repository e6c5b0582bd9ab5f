import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, m = map(int, lines[0].split())
    partners = {}
    for line in lines[n + 1 : n + m + 1]:
        key, value = line.split()
        if key != "NULL":
            partners.setdefault(key, []).append(value)
    out = []
    unmatched = 0
    for line in lines[1 : n + 1]:
        name, key = line.split()
        if key not in partners:
            unmatched += 1
        for value in partners.get(key, ["NULL"]):
            out.append(f"{name} {value}")
    out.append(f"rows {len(out)} unmatched {unmatched}")
    print("\n".join(out))


main()
