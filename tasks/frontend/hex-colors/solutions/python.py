import re
import sys


def main():
    for text in sys.stdin.read().split()[1:]:
        if not re.fullmatch(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})", text):
            print("invalid")
            continue
        digits = text[1:]
        if len(digits) <= 4:
            digits = "".join(digit * 2 for digit in digits)
        channels = list(bytes.fromhex(digits))
        print(*(channels + [255])[:4])


main()
