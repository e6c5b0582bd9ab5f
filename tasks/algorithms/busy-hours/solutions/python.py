import sys


def busy_blocks(bookings):
    blocks = []
    for start, end in sorted(bookings):
        if blocks and start <= blocks[-1][1]:
            blocks[-1][1] = max(blocks[-1][1], end)
        else:
            blocks.append([start, end])
    return blocks


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    blocks = busy_blocks(zip(numbers[1::2], numbers[2::2]))
    lines = [f'{len(blocks)} {sum(end - start for start, end in blocks)}']
    lines += [f'{start} {end}' for start, end in blocks]
    print('\n'.join(lines))


main()
