import sys

for text in sys.stdin.read().split()[1:]:
    try:
        digits = text[1:]
        if text[0] != "#" or len(digits) not in (3, 4, 6, 8):
            raise ValueError
        if len(digits) <= 4:
            digits = "".join(d * 2 for d in digits)
        c = [int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)] + [255]
        print(*c[:4])
    except ValueError:
        print("invalid")
