import sys
from bisect import bisect_left, bisect_right


class Store:
    def __init__(self):
        self.counter = 0
        self.commits = {}  # key → commit numbers of its versions, ascending; removed ones stay, nobody can see them
        self.values = {}  # key → values, in the same order
        self.running = {}  # name → (snapshot, own writes)
        self.users = {}  # snapshot → number of running transactions
        self.snapshots = []  # those with users, ascending
        self.pinned = {}  # snapshot → commit numbers at which the replaced versions that hang on it were replaced
        self.garbage = 0

    def begin(self, name):
        snapshot = self.counter
        self.running[name] = (snapshot, {})
        if self.users.get(snapshot, 0) == 0:
            self.snapshots.append(snapshot)  # the counter never falls, so the order holds
            self.pinned[snapshot] = []
        self.users[snapshot] = self.users.get(snapshot, 0) + 1

    def read(self, name, key):
        snapshot, writes = self.running[name]
        if key in writes:
            return writes[key]
        index = len(self.commits.get(key, []))
        return self.values[key][index - 1] if index else '-'

    def end(self, name):
        """Forgets the transaction; versions that hung on its snapshot hang on the next one or are garbage."""
        snapshot, _ = self.running.pop(name)
        self.users[snapshot] -= 1
        if self.users[snapshot] > 0:
            return
        index = bisect_left(self.snapshots, snapshot)
        del self.snapshots[index]
        ends = self.pinned.pop(snapshot)
        if index == len(self.snapshots):
            # A later begin at this very counter sees the newest versions only.
            self.garbage += len(ends)
            return
        following = self.snapshots[index]
        ends.sort()
        self.garbage += bisect_right(ends, following)
        moved = ends[bisect_right(ends, following):]
        other = self.pinned[following]
        if len(moved) > len(other):
            moved, other = other, moved
        other.extend(moved)
        self.pinned[following] = other

    def commit(self, name):
        snapshot, writes = self.running[name]
        if any(self.commits.get(key, [0])[-1] > snapshot for key in writes):
            self.end(name)
            return 'conflict'
        self.end(name)
        self.counter += 1
        for key, value in writes.items():
            commits = self.commits.setdefault(key, [])
            if commits:
                # The version before was visible from its commit up to now.
                index = bisect_left(self.snapshots, commits[-1])
                if index < len(self.snapshots):
                    self.pinned[self.snapshots[index]].append(self.counter)
                else:
                    self.garbage += 1
            commits.append(self.counter)
            self.values.setdefault(key, []).append(value)
        return self.counter

    def vacuum(self):
        removed, self.garbage = self.garbage, 0
        return removed


def main():
    store = Store()
    output = []
    for line in sys.stdin.read().splitlines()[1:]:
        command, *arguments = line.split()
        if command == 'begin':
            store.begin(*arguments)
        elif command == 'read':
            output.append(store.read(*arguments))
        elif command == 'write':
            store.running[arguments[0]][1][arguments[1]] = arguments[2]
        elif command == 'commit':
            output.append(store.commit(*arguments))
        elif command == 'abort':
            store.end(*arguments)
        else:
            output.append(store.vacuum())
    print('\n'.join(map(str, output)))


main()
