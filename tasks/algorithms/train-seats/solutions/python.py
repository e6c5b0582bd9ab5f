import sys


class LoadTree:
    """Occupied seats on each leg: add to a range, maximum of a range, both O(log n), bottom-up.

    top[v] is the maximum below v without what was added to v's ancestors; added[v] is included in it.
    """

    def __init__(self, legs):
        self.size = legs
        self.top = [0] * (2 * legs)
        self.added = [0] * legs

    def add(self, left, right, amount):
        size, top, added = self.size, self.top, self.added
        low, high = left + size, right + size - 1
        left, right = low, right + size
        while left < right:
            if left & 1:
                top[left] += amount
                if left < size:
                    added[left] += amount
                left += 1
            if right & 1:
                right -= 1
                top[right] += amount
                if right < size:
                    added[right] += amount
            left >>= 1
            right >>= 1
        for node in (low >> 1, high >> 1):
            while node:
                a, b = top[2 * node], top[2 * node + 1]
                top[node] = (a if a > b else b) + added[node]
                node >>= 1

    def maximum(self, left, right):
        """Moves up level by level, carrying the best of each side and what its ancestors added."""
        size, top, added = self.size, self.top, self.added
        left += size
        right += size - 1
        best_left, best_right = top[left], top[right]
        while left >> 1 != right >> 1:
            if not left & 1 and top[left + 1] > best_left:
                best_left = top[left + 1]
            if right & 1 and top[right - 1] > best_right:
                best_right = top[right - 1]
            left >>= 1
            right >>= 1
            best_left += added[left]
            best_right += added[right]
        best = max(best_left, best_right)
        node = left >> 1
        while node:
            best += added[node]
            node >>= 1
        return best


def main():
    lines = sys.stdin.read().split('\n')
    stations, seats, count = map(int, lines[0].split())
    legs = 1
    while legs < stations:
        legs *= 2
    load = LoadTree(legs)
    bookings = []  # (a, b, group) of a group aboard, None of a refused or cancelled one
    answers = []
    for line in lines[1:count + 1]:
        kind, *rest = line.split()
        if kind == 'book':
            a, b, group = map(int, rest)
            free = seats - load.maximum(a, b)
            if group <= free:
                load.add(a, b, group)
                bookings.append((a, b, group))
                answers.append('yes')
            else:
                bookings.append(None)
                answers.append(f'no {free}')
        else:
            number = int(rest[0]) - 1
            if number < len(bookings) and bookings[number]:
                a, b, group = bookings[number]
                load.add(a, b, -group)
                bookings[number] = None
                answers.append('done')
            else:
                answers.append('error')
    print('\n'.join(answers))


main()
