import sys


def main():
    tokens = sys.stdin.read().split()
    cells, by_shop, by_month = {}, {}, {}
    for i in range(1, len(tokens), 3):
        shop, month, amount = tokens[i], int(tokens[i + 1]), int(tokens[i + 2])
        cells[shop, month] = cells.get((shop, month), 0) + amount
        by_shop[shop] = by_shop.get(shop, 0) + amount
        by_month[month] = by_month.get(month, 0) + amount
    months = sorted(by_month)
    print("shop", *months, "total")
    for shop, total in by_shop.items():
        print(shop, *(cells.get((shop, month), "-") for month in months), total)
    print("total", *(by_month[month] for month in months), sum(by_shop.values()))


main()
