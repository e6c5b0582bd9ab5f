import sys


class Node:
    __slots__ = ('children', 'clients')

    def __init__(self):
        self.children = {}
        self.clients = set()


def node_at(root, levels):
    node = root
    for level in levels:
        node = node.children.setdefault(level, Node())
    return node


def receivers(root, levels):
    """Clients with a pattern that matches the topic."""
    found = set()
    nodes = [root]
    for level in levels:
        following = []
        for node in nodes:
            children = node.children
            if '#' in children:
                found |= children['#'].clients
            for name in (level, '+'):
                if name in children:
                    following.append(children[name])
        nodes = following
    for node in nodes:
        found |= node.clients
    return found


def matches(pattern, topic):
    if pattern[-1] == '#':
        pattern = pattern[:-1]
        if len(topic) <= len(pattern):
            return False
    elif len(topic) != len(pattern):
        return False
    return all(p == '+' or p == t for p, t in zip(pattern, topic))


def main():
    root = Node()
    topics = {}  # text → levels
    output = []
    for line in sys.stdin.read().splitlines()[1:]:
        command, *arguments = line.split()
        levels = arguments[-1].split('/')
        if command == 'sub':
            node_at(root, levels).clients.add(arguments[0])
        elif command == 'unsub':
            node_at(root, levels).clients.discard(arguments[0])
        elif command == 'pub':
            topics[arguments[0]] = levels
            output.append(len(receivers(root, levels)))
        else:
            output.append(sum(matches(levels, topic) for topic in topics.values()))
    print('\n'.join(map(str, output)))


main()
