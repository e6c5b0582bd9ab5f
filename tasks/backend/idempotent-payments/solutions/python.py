import sys


def main():
    lines = sys.stdin.read().split('\n')
    _, window, count = map(int, lines[0].split())
    balances = [0, *map(int, lines[1].split())]
    used = {}  # key → (time, account, amount, answer) of the request that started it
    answers = []
    for line in lines[2:count + 2]:
        time, key, account, amount = line.split()
        time, account, amount = int(time), int(account), int(amount)
        first = used.get(key)
        if first is None or first[0] + window < time:
            if amount <= balances[account]:
                balances[account] -= amount
                answer = f'paid {balances[account]}'
            else:
                answer = f'refused {balances[account]}'
            used[key] = (time, account, amount, answer)
        elif first[1:3] == (account, amount):
            answer = f'again {first[3]}'
        else:
            answer = 'conflict'
        answers.append(answer)
    print('\n'.join(answers))


main()
