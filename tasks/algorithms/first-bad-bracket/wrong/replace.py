import re

text = [(c, i) for i, c in enumerate(input().strip(), 1) if c in '()[]{}']
changed = True
while changed:
    changed = False
    for i in range(len(text) - 1):
        if text[i][0] + text[i + 1][0] in ('()', '[]', '{}'):
            text = text[:i] + text[i + 2:]
            changed = True
            break
closing = [i for c, i in text if c in ')]}']
print(closing[0] if closing else text[-1][1] if text else 'OK')
