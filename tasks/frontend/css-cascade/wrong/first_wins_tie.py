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
    s = (len(imp), sum(p[0] == "#" for p in parts), sum(p[0] == "." for p in parts), sum(p[0] not in "#." for p in parts))
    if name not in best or s > best[name][0]:
        best[name] = s, value
for name in sorted(best):
    print(f"{name}: {best[name][1]}")
if not best:
    print("none")
