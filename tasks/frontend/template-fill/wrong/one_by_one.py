import re
import sys
from html import escape

lines = sys.stdin.read().split("\n")
n = int(lines[0])
text = "\n".join(lines[n + 1 :])
for line in lines[1 : n + 1]:
    name, value = line.split("=", 1)
    safe = escape(value, quote=False).replace('"', "&quot;")
    text = re.sub(r"\{\{\{ *" + name + r" *\}\}\}", lambda m: value, text)
    text = re.sub(r"\{\{ *" + name + r" *\}\}", lambda m: safe, text)
text = re.sub(r"\{\{\{ *\w+ *\}\}\}|\{\{ *\w+ *\}\}", "", text)
sys.stdout.write(text)
