import re
import sys

for text in sys.stdin.read().split()[1:]:
    if not re.fullmatch(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})", text):
        print("invalid")
    elif len(text) <= 5:
        c = [int(d, 16) * 16 for d in text[1:]] + [255]
        print(*c[:4])
    else:
        c = [int(text[i : i + 2], 16) for i in range(1, len(text), 2)] + [255]
        print(*c[:4])
