import sys


class FreeMemory:
    """Free stretches; a tree of maxima over the length of the stretch that starts at each address."""

    def __init__(self, cells):
        self.leaves = 1
        while self.leaves < cells:
            self.leaves *= 2
        self.tree = [0] * (2 * self.leaves)
        self.length = {}  # by first address
        self.start = {}  # by the address after the end
        self.add(0, cells)

    def _set(self, address, length):
        tree = self.tree
        node = address + self.leaves
        tree[node] = length
        while node > 1:
            node >>= 1
            left, right = tree[2 * node], tree[2 * node + 1]
            largest = left if left > right else right
            if tree[node] == largest:
                break
            tree[node] = largest

    def add(self, address, length):
        """Frees cells and returns the stretch (address, length) that they are part of."""
        end = address + length
        if end in self.length:
            end += self.remove(end)
        if address in self.start:
            address = self.start[address]
            self.remove(address)
        self.length[address] = end - address
        self.start[end] = address
        self._set(address, end - address)
        return address, end - address

    def remove(self, address):
        length = self.length.pop(address)
        del self.start[address + length]
        self._set(address, 0)
        return length

    def take(self, address, length):
        """Takes cells from the beginning of the stretch that starts there."""
        whole = self.remove(address)
        if whole > length:
            self.add(address + length, whole - length)

    def find(self, length):
        tree = self.tree
        if tree[1] < length:
            return None
        node = 1
        while node < self.leaves:
            node *= 2
            if tree[node] < length:
                node += 1
        return node - self.leaves


def main():
    lines = sys.stdin.read().splitlines()
    memory = FreeMemory(int(lines[0].split()[0]))
    blocks = {}
    output = []
    for line in lines[1:]:
        command, *arguments = line.split()
        if command == 'largest':
            output.append(memory.tree[1])
        elif command == 'free':
            output.append(memory.add(*blocks.pop(arguments[0]))[1])
        else:
            name, size = arguments[0], int(arguments[1])
            if command == 'grow':
                address, old = blocks[name]
                if memory.length.get(address + old, 0) >= size - old:
                    memory.take(address + old, size - old)
                    blocks[name] = (address, size)
                    output.append(address)
                    continue
                start, whole = memory.add(address, old)
            place = memory.find(size)
            if place is not None:
                memory.take(place, size)
                blocks[name] = (place, size)
            elif command == 'grow':
                memory.remove(start)
                if start < address:
                    memory.add(start, address - start)
                if address + old < start + whole:
                    memory.add(address + old, start + whole - address - old)
            output.append('fail' if place is None else place)
    print('\n'.join(map(str, output)))


main()
