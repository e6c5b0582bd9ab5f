import re
import sys

lines = sys.stdin.read().split("\n")
n = int(lines[0])
values = dict(line.split("=", 1) for line in lines[1 : n + 1])


def render(m):
    if m[1]:
        return values.get(m[1], "")
    text = values.get(m[2], "")
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("&", "&amp;")


sys.stdout.write(re.sub(r"\{\{\{ *(\w+) *\}\}\}|\{\{ *(\w+) *\}\}", render, "\n".join(lines[n + 1 :])))
