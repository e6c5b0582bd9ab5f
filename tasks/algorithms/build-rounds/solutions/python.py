import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n = data[0]
    users = [[] for _ in range(n + 1)]  # users[b]: the modules that need b
    unmet = [0] * (n + 1)
    for a, b in zip(data[2::2], data[3::2]):
        users[b].append(a)
        unmet[a] += 1

    order = [module for module in range(1, n + 1) if unmet[module] == 0]
    built_in = [1] * (n + 1)
    for module in order:
        for user in users[module]:
            built_in[user] = max(built_in[user], built_in[module] + 1)
            unmet[user] -= 1
            if unmet[user] == 0:
                order.append(user)
    if len(order) < n:
        stuck = sorted(set(range(1, n + 1)) - set(order))
        print(f'stuck {len(stuck)}')
        print(stuck[0])
        return

    above = [0] * (n + 1)  # longest chain of users over a module
    for module in reversed(order):
        above[module] = max((above[user] + 1 for user in users[module]), default=0)
    rounds = max(built_in[1:])
    print(rounds)
    print(*(module for module in range(1, n + 1) if built_in[module] + above[module] == rounds))


main()
