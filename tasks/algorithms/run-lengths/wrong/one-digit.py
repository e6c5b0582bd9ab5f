from itertools import groupby


def pack(text):
    runs = ((letter, len(list(run))) for letter, run in groupby(text))
    return ''.join((str(length) if length > 1 else '') + letter for letter, length in runs)


def unpack(text):
    parts = []
    digits = ''
    for char in text:
        if char.isdigit():
            digits = char
        else:
            parts.append(char * int(digits or 1))
            digits = ''
    return ''.join(parts)


command = input().strip()
text = input().strip()
print(pack(text) if command == 'pack' else unpack(text))
