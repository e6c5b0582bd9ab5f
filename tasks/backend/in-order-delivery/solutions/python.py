import sys


def main():
    lines = sys.stdin.read().splitlines()
    window = int(lines[0].split()[0])
    expected = {}
    buffered = {}  # sender → numbers that came too early
    held = 0
    output = []
    for line in lines[1:]:
        sender, text = line.split()
        number = int(text)
        following = expected.setdefault(sender, 1)
        waiting = buffered.setdefault(sender, set())
        if number < following or number in waiting:
            output.append('dup')
        elif number == following:
            last = number
            while last + 1 in waiting:
                last += 1
                waiting.remove(last)
            held -= last - number
            expected[sender] = last + 1
            output.append(f'deliver {number} {last}')
        else:
            waiting.add(number)
            if held < window:
                held += 1
                output.append('keep')
                continue
            _, loser = max((max(numbers) - expected[name], name) for name, numbers in buffered.items() if numbers)
            lost = max(buffered[loser])
            buffered[loser].remove(lost)
            output.append(f'drop {loser} {lost}')
    print('\n'.join(output))


main()
