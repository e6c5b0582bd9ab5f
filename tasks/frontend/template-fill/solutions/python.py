import re
import sys

PLACEHOLDER = re.compile(r"\{\{\{ *(\w+) *\}\}\}|\{\{ *(\w+) *\}\}", re.ASCII)
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    values = dict(line.split("=", 1) for line in lines[1 : n + 1])

    def render(match):
        raw, escaped = match.groups()
        if raw is not None:
            return values.get(raw, "")
        return "".join(ENTITIES.get(c, c) for c in values.get(escaped, ""))

    sys.stdout.write(PLACEHOLDER.sub(render, "\n".join(lines[n + 1 :])))


main()
