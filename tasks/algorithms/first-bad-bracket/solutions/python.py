PARTNER = {')': '(', ']': '[', '}': '{'}
OPENING = set(PARTNER.values())


def first_bad(text):
    """Position (from 1) of the bad bracket, or None."""
    opened = []
    for position, char in enumerate(text, start=1):
        if char in OPENING:
            opened.append((char, position))
        elif char in PARTNER:
            if not opened or opened[-1][0] != PARTNER[char]:
                return position
            opened.pop()
    return opened[-1][1] if opened else None


position = first_bad(input().strip())
print('OK' if position is None else position)
