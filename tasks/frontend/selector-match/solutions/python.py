import re
import sys


def names(text):
    return frozenset(re.findall(r"[#.]?[a-z0-9-]+", text))


def main():
    lines = sys.stdin.read().splitlines()
    n, q = map(int, lines[0].split())
    # Element 0 stands for "none": it is the root's parent and the first child's previous sibling.
    own, parent, previous = [frozenset()], [0], [0]
    last_at = []  # the last element seen at each depth of the current path
    for i in range(1, n + 1):
        depth, text = lines[i].split()
        depth = int(depth)
        own.append(names(text))
        parent.append(last_at[depth - 1] if depth else 0)
        previous.append(last_at[depth] if depth < len(last_at) else 0)
        last_at[depth:] = [i]

    def near(matched, link):
        return [matched[j] for j in link]

    def far(matched, link):
        found = [False] * (n + 1)
        for i in range(1, n + 1):
            j = link[i]
            found[i] = matched[j] or found[j]
        return found

    combinators = {" ": (far, parent), ">": (near, parent), "+": (near, previous), "~": (far, previous)}
    for line in lines[n + 1 : n + 1 + q]:
        matched, combinator = None, None
        for token in line.split():
            if token in combinators:
                combinator = token
                continue
            needed = names(token)
            if matched is None:
                allowed = [True] * (n + 1)
            else:
                reach, link = combinators[combinator or " "]
                allowed = reach(matched, link)
            matched = [allowed[i] and needed <= own[i] for i in range(n + 1)]
            matched[0] = False
            combinator = None
        count = sum(matched)
        print(count, matched.index(True) if count else 0)


main()
