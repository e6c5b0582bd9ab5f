import sys


class Node:
    def __init__(self):
        self.words = {}
        self.parameter = None
        self.handler = None  # (name, parameter names) of a route that ends here
        self.star = None  # the same, of a route that ends with a star here


def segments(path):
    return [segment for segment in path.split('/') if segment]


def add(root, route, handler):
    node, names = root, []
    for segment in segments(route):
        if segment == '*':
            node.star = (handler, names)
            return
        if segment.startswith(':'):
            names.append(segment[1:])
            node.parameter = node.parameter or Node()
            node = node.parameter
        else:
            node = node.words.setdefault(segment, Node())
    node.handler = (handler, names)


def find(node, path, position, values):
    """The strongest match of path[position:] as (handler, names, values), or None."""
    if position == len(path):
        return node.handler and (*node.handler, values)
    segment = path[position]
    found = None
    if segment in node.words:
        found = find(node.words[segment], path, position + 1, values)
    if not found and node.parameter:
        found = find(node.parameter, path, position + 1, values + [segment])
    return found or (node.star and (*node.star, values))


def main():
    lines = sys.stdin.read().split('\n')
    routes, queries = map(int, lines[0].split())
    root = Node()
    for line in lines[1:routes + 1]:
        add(root, *line.split())
    for line in lines[routes + 1:routes + 1 + queries]:
        found = find(root, segments(line.strip()), 0, [])
        if not found:
            print('404')
            continue
        handler, names, values = found
        print(' '.join([handler] + [f'{name}={value}' for name, value in zip(names, values)]))


main()
