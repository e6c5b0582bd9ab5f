import re
import sys


class Node:
    def __init__(self):
        self.children = {}
        self.text = None


class Block:
    def __init__(self, kind, path):
        self.kind, self.path = kind, path
        self.first, self.second = [], None


def read_data(lines):
    root = Node()
    for line in lines:
        path, text = line.split("=", 1)
        node = root
        for name in path.split("."):
            node = node.children.setdefault(name, Node())
        node.text = text
    return root


def parse(template):
    """A list of texts ('text', s), insertions ('insert', path) and Blocks; None if blocks do not fit together."""
    top = Block("top", "")
    stack = [top]
    for i, part in enumerate(re.split(r"\{\{(.*?)\}\}", template)):
        block = stack[-1]
        body = block.first if block.second is None else block.second
        if i % 2 == 0:
            body.append(("text", part))
            continue
        words = part.split()
        if words[0] in ("#if", "#each"):
            inner = Block(words[0][1:], words[1])
            body.append(inner)
            stack.append(inner)
        elif words[0] in ("/if", "/each"):
            if block.kind != words[0][1:]:
                return None
            stack.pop()
        elif words[0] == "else":
            if block is top or block.second is not None:
                return None
            block.second = []
        else:
            body.append(("insert", words[0]))
    return top.first if len(stack) == 1 else None


def resolve(path, scopes):
    first, *rest = path.split(".")
    if first == "this":
        node = scopes[-1][0]
    else:
        node = next((scope[0].children[first] for scope in reversed(scopes) if first in scope[0].children), None)
    for name in rest:
        node = node and node.children.get(name)
    return node


def render(parts, scopes, out):
    """`scopes` lists (node, index, key), the innermost last."""
    for part in parts:
        if isinstance(part, Block):
            node = resolve(part.path, scopes)
            if part.kind == "if":
                true = node and (node.children or node.text not in (None, "", "false", "0"))
                render(part.first if true else part.second or [], scopes, out)
                continue
            children = node.children if node else {}
            for index, (key, child) in enumerate(children.items()):
                render(part.first, [*scopes, (child, str(index), key)], out)
            if not children:
                render(part.second or [], scopes, out)
        elif part[0] == "text":
            out.append(part[1])
        elif part[1] == "@index":
            out.append(scopes[-1][1])
        elif part[1] == "@key":
            out.append(scopes[-1][2])
        else:
            node = resolve(part[1], scopes)
            out.append(node.text if node and node.text is not None else "")


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    root = read_data(lines[1 : n + 1])
    parts = parse("\n".join(lines[n + 1 :]))
    if parts is None:
        print("error")
        return
    out = []
    render(parts, [(root, "", "")], out)
    sys.stdout.write("".join(out))


main()
