import sys

split = lambda p: [s for s in p.split("/") if s]
lines = sys.stdin.read().splitlines()
n, q = map(int, lines[0].split())
routes = [(l.split()[0], split(l.split()[1])) for l in lines[1 : n + 1]]
routes.sort(key=lambda r: [2 if s == "*" else int(s[0] == ":") for s in r[1]])
for line in lines[n + 1 :]:
    path = split(line)
    for name, route in routes:
        star = route[-1:] == ["*"]
        fixed = route[:-1] if star else route
        if len(path) < len(route) or (not star and len(path) > len(fixed)):
            continue
        if all(a[0] == ":" or a == b for a, b in zip(fixed, path)):
            found = [f"{a[1:]}={b}" for a, b in zip(fixed, path) if a[0] == ":"]
            print(name, *found, *(["*=" + "/".join(path[len(fixed) :])] if star else []))
            break
    else:
        print("404")
