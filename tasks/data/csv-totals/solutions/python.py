import re
import sys


def parse(text):
    """Rows of a CSV text as lists of fields."""
    row, i = [], 0
    while i < len(text):
        if text[i] == '"':
            parts = []
            while True:
                close = text.index('"', i + 1)
                parts.append(text[i + 1 : close])
                i = close + 1
                if text[i : i + 1] != '"':
                    break
            row.append('"'.join(parts))
        else:
            end = re.compile(r"[,\n]|$").search(text, i).start()
            row.append(text[i:end])
            i = end
        if text[i : i + 1] == ",":
            i += 1
            if i < len(text):
                continue
            row.append("")
        else:
            i += 1
        yield row
        row = []


def main():
    group_name, sum_name, text = sys.stdin.read().split("\n", 2)
    rows = parse(text)
    header = next(rows)
    group, value = header.index(group_name), header.index(sum_name)
    totals = {}
    bad = 0
    for row in rows:
        if len(row) != len(header) or not re.fullmatch(r"-?[0-9]+", row[value]):
            bad += 1
            continue
        total = totals.setdefault(row[group], [0, 0])
        total[0] += int(row[value])
        total[1] += 1
    for name, (amount, count) in totals.items():
        print(amount, count, name.replace("\n", "\\n"))
    print("bad", bad)


main()
