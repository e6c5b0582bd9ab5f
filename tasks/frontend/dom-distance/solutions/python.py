import sys


def postorder(lines):
    """Tags in postorder, and for each position the position of its leftmost leaf, with a root added over everything."""
    tags, leftmost = [], []
    open_nodes = []  # (tag, position that its leftmost leaf will have)

    def close(depth):
        while len(open_nodes) > depth:
            tag, first = open_nodes.pop()
            tags.append(tag)
            leftmost.append(first)

    open_nodes.append(("", 0))
    for line in lines:
        depth, tag = line.split()
        close(int(depth) + 1)
        open_nodes.append((tag, len(tags)))
    close(0)
    return tags, leftmost


def main():
    lines = sys.stdin.read().splitlines()
    n, m = map(int, lines[0].split())
    tags_a, left_a = postorder(lines[1 : n + 1])
    tags_b, left_b = postorder(lines[n + 1 : n + m + 1])

    def key_roots(leftmost):
        return sorted({first: i for i, first in enumerate(leftmost)}.values())

    # Zhang and Shasha: tree[i][j] is the distance of the subtrees with roots i and j.
    tree = [[0] * (m + 1) for _ in range(n + 1)]
    for root_a in key_roots(left_a):
        for root_b in key_roots(left_b):
            la, lb = left_a[root_a], left_b[root_b]
            # forest[x][y]: the first x nodes from la on against the first y from lb on.
            width = root_b - lb + 2
            forest = [list(range(width))]
            for i in range(la, root_a + 1):
                above = forest[-1]
                row = [above[0] + 1]
                whole_a = left_a[i] == la
                before = forest[left_a[i] - la]
                for j in range(lb, root_b + 1):
                    y = j - lb + 1
                    best = min(above[y], row[y - 1]) + 1
                    if whole_a and left_b[j] == lb:
                        best = min(best, above[y - 1] + (tags_a[i] != tags_b[j]))
                        tree[i][j] = best
                    else:
                        best = min(best, before[left_b[j] - lb] + tree[i][j])
                    row.append(best)
                forest.append(row)
    print(tree[n][m])


main()
