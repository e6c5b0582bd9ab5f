import sys


def wrap(words, space, width):
    """The number of words in each line."""
    lines = []
    count, left = 0, width
    for word in words:
        if word > left:
            lines.append(count)
            count, left = 0, width
        count += 1
        left -= word + space
    lines.append(count)
    return lines


def main():
    n, width, space, *words = map(int, sys.stdin.read().split())
    k = len(wrap(words, space, width))
    low, high = max(words), width
    while low < high:
        middle = (low + high) // 2
        if len(wrap(words, space, middle)) <= k:
            high = middle
        else:
            low = middle + 1
    print(k, low)
    print(*wrap(words, space, low))


main()
