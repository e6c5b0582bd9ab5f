import sys


def split(path):
    return [segment for segment in path.split("/") if segment]


def rank(segment):
    return 2 if segment == "*" else 1 if segment[0] == ":" else 0


def match(route, path):
    """The route's parameters as a list of 'name=value', or None."""
    if route and route[-1] == "*":
        fixed = route[:-1]
        if len(path) < len(fixed):
            return None
    else:
        fixed = route
        if len(path) != len(fixed):
            return None
    found = []
    for wanted, segment in zip(fixed, path):
        if wanted[0] == ":":
            found.append(f"{wanted[1:]}={segment}")
        elif wanted != segment:
            return None
    if len(fixed) < len(route):
        found.append("*=" + "/".join(path[len(fixed) :]))
    return found


def main():
    lines = sys.stdin.read().splitlines()
    n, q = map(int, lines[0].split())
    routes = []
    for line in lines[1 : n + 1]:
        name, path = line.split()
        routes.append((name, split(path)))
    routes.sort(key=lambda route: [rank(segment) for segment in route[1]])  # stable: the list's order on a tie
    for line in lines[n + 1 : n + 1 + q]:
        path = split(line.strip())
        for name, route in routes:
            found = match(route, path)
            if found is not None:
                print(name, *found)
                break
        else:
            print("404")


main()
