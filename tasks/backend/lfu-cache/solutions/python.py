import heapq
import sys


class Entry:
    def __init__(self):
        self.uses = 0
        self.last = 0
        self.size = 0


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.heap = []  # (uses, last use, key); stale unless it is what the entry says
        self.used = 0
        self.clock = 0
        self.evicted = []

    def touch(self, key):
        entry = self.entries[key]
        self.clock += 1
        entry.uses += 1
        entry.last = self.clock
        heapq.heappush(self.heap, (entry.uses, entry.last, key))

    def remove(self, key):
        self.used -= self.entries.pop(key).size

    def evict_until(self, limit, spared=None):
        """Evicts by the rule until at most `limit` units are used; returns how many entries went."""
        aside = None
        count = 0
        while self.used > limit and self.heap:
            item = heapq.heappop(self.heap)
            key = item[2]
            entry = self.entries.get(key)
            if entry is None or entry.last != item[1]:
                continue
            if key == spared:
                aside = item
                continue
            self.remove(key)
            self.evicted.append(key)
            count += 1
        if aside:
            heapq.heappush(self.heap, aside)
        return count

    def put(self, key, size):
        if size > self.capacity:
            if key in self.entries:
                self.remove(key)
            return
        entry = self.entries.setdefault(key, Entry())
        self.used += size - entry.size
        entry.size = size
        self.touch(key)
        self.evict_until(self.capacity, spared=key)

    def get(self, key):
        if key not in self.entries:
            return '-'
        self.touch(key)
        return self.entries[key].uses

    def age(self):
        for entry in self.entries.values():
            entry.uses //= 2
        self.heap = [(entry.uses, entry.last, key) for key, entry in self.entries.items()]
        heapq.heapify(self.heap)


def main():
    lines = sys.stdin.read().splitlines()
    cache = Cache(int(lines[0].split()[0]))
    output = []
    for line in lines[1:]:
        command, *arguments = line.split()
        if command == 'put':
            cache.put(arguments[0], int(arguments[1]))
        elif command == 'get':
            output.append(cache.get(arguments[0]))
        elif command == 'age':
            cache.age()
        else:
            output.append(cache.evict_until(cache.capacity - int(arguments[0])))
    print(*output, sep='\n')
    print(*(cache.evicted[:-11:-1] or ['-']))


main()
