import sys
from collections import Counter


class Store:
    def __init__(self):
        self.values = {}
        self.counts = Counter()
        self.undo = []  # (key, value before or None), oldest first
        self.marks = []  # length of the undo log at each begin

    def change(self, key, value):
        """Gives the key a value, or removes it with None; returns the value before."""
        before = self.values.pop(key, None)
        if before is not None and value is None:
            self.counts[before] -= 1
        if value is not None:
            self.values[key] = value
            self.counts[value] += 1
        return before

    def write(self, key, value):
        before = self.change(key, value)
        if self.marks:
            self.undo.append((key, before))

    def rollback(self):
        mark = self.marks.pop()
        while len(self.undo) > mark:
            self.change(*self.undo.pop())

    def commit(self):
        self.marks.pop()
        if not self.marks:
            self.undo.clear()


def main():
    store = Store()
    for line in sys.stdin.read().splitlines()[1:]:
        command, *arguments = line.split()
        if command == 'set':
            store.write(*arguments)
        elif command == 'del':
            store.write(arguments[0], None)
        elif command == 'get':
            print(store.values.get(arguments[0], 'none'))
        elif command == 'count':
            print(store.counts.get(arguments[0], 0))
        elif command == 'begin':
            store.marks.append(len(store.undo))
        elif not store.marks:
            print('error')
        elif command == 'commit':
            store.commit()
        else:
            store.rollback()


main()
