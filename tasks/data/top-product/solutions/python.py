import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, k = map(int, lines[0].split())
    totals = {}  # product -> [quantity, revenue]
    for line in lines[1 : n + 1]:
        product, quantity, price = line.split()
        total = totals.setdefault(product, [0, 0])
        total[0] += int(quantity)
        total[1] += int(quantity) * int(price)
    ranked = sorted(totals.items(), key=lambda item: (-item[1][1], item[0]))
    for product, (quantity, revenue) in ranked[:k]:
        print(product, quantity, revenue)


main()
