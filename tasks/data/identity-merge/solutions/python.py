import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, k = map(int, lines[0].split())
    owners = {}  # (kind, identifier) -> profiles
    for profile in range(1, n + 1):
        for kind, identifier in enumerate(lines[profile].split()):
            if identifier != "-":
                owners.setdefault((kind, identifier), []).append(profile)

    root = list(range(n + 1))

    def find(profile):
        while root[profile] != profile:
            root[profile] = root[root[profile]]
            profile = root[profile]
        return profile

    for profiles in owners.values():
        if len(profiles) <= k:
            for profile in profiles[1:]:
                a, b = find(profiles[0]), find(profile)
                root[max(a, b)] = min(a, b)

    customers = {}
    for profile in range(1, n + 1):
        customers.setdefault(find(profile), []).append(profile)
    print(len(customers))
    for profiles in customers.values():
        if len(profiles) > 1:
            print(*profiles)


main()
