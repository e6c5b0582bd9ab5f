import sys
from bisect import bisect_right

RING = 1 << 32


def fnv1a(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % RING
    return value


def build(servers):
    """Positions in ascending order and the owner of each."""
    points = sorted((point, name) for name, owned in servers.items() for point in owned)
    positions, owners = [], []
    for point, name in points:
        if not positions or positions[-1] != point:
            positions.append(point)
            owners.append(name)
    return positions, owners


def main():
    servers = {}
    positions, owners = [], []
    output = []
    for line in sys.stdin.read().splitlines()[1:]:
        command, name, *weight = line.split()
        if command == 'find':
            index = bisect_right(positions, fnv1a(name))
            output.append(owners[index % len(owners)] if owners else 'none')
        elif command == 'share':
            share = sum(
                (position - positions[i - 1] - 1) % RING + 1
                for i, (position, owner) in enumerate(zip(positions, owners))
                if owner == name
            )
            output.append(str(share))
        else:
            if command == 'add':
                servers[name] = [fnv1a(f'{name}#{i}') for i in range(int(weight[0]))]
            else:
                del servers[name]
            positions, owners = build(servers)
    print('\n'.join(output))


main()
