import re
import sys

lines = sys.stdin.read().splitlines()
own = set(re.findall(r"[#.]?[\w-]+", lines[0]))
best = {}
for line in lines[2:]:
    selector, name, value, *imp = line.split()
    parts = re.findall(r"[#.]?[\w-]+", selector)
    if not set(parts) <= own:
        continue
    s = sum(100 if p[0] == "#" else 10 if p[0] == "." else 1 for p in parts) + 100000 * len(imp)
    if name not in best or s >= best[name][0]:
        best[name] = s, value
for name in sorted(best):
    print(f"{name}: {best[name][1]}")
if not best:
    print("none")
