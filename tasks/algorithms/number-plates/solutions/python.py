import sys

MODULUS = 1_000_000_007


def is_quiet(text, k):
    return all(a != b for a, b in zip(text, text[1:])) and sum(map(int, text)) % k == 0


def count_up_to(bound, k):
    """Quiet numbers from 1 to the bound, which is a text of digits."""
    below = [[0] * k for _ in range(10)]  # by last digit and sum: prefixes that are smaller than the bound's
    last, total = None, 0  # of the bound's own prefix; last is None once it has equal neighbours
    followed = True
    for position, char in enumerate(bound):
        digit = int(char)
        after = [[0] * k for _ in range(10)]
        sums = [sum(column) % MODULUS for column in zip(*below)]
        for new in range(10):
            row = after[new]
            for s in range(k):
                row[(s + new) % k] = (sums[s] - below[new][s]) % MODULUS
            if new and (position > 0 or new < digit):
                row[new % k] += 1  # a shorter number, or the first digit below the bound's
            if followed and position > 0 and new < digit and new != last:
                row[(total + new) % k] += 1
        followed = followed and digit != last
        last, total = digit, total + digit
        below = after
    return (sum(row[0] for row in below) + (followed and total % k == 0 and bound != '0')) % MODULUS


def main():
    for line in sys.stdin.read().splitlines()[1:]:
        a, b, k = line.split()
        k = int(k)
        print((count_up_to(b, k) - count_up_to(a, k) + is_quiet(a, k)) % MODULUS)


main()
