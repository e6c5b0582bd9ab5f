import sys
from collections import defaultdict


def main():
    head, *words = sys.stdin.read().split('\n')
    n, least = map(int, head.split())
    groups = defaultdict(set)
    for word in words[:n]:
        groups[''.join(sorted(word))].add(word)
    large = [sorted(group) for group in groups.values() if len(group) >= least]
    large.sort(key=lambda group: (-len(group), group[0]))
    print(len(large))
    for group in large:
        print(*group)


main()
