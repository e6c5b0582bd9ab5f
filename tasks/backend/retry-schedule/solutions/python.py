import sys


def outcome(status):
    if 200 <= status <= 299:
        return 'success'
    if status == 429 or 500 <= status <= 599:
        return 'retry'
    return 'failed'


def main():
    data = list(map(int, sys.stdin.read().split()))
    base, cap, most_calls, deadline = data[:4]
    answers = zip(data[5::3], data[6::3], data[7::3])
    start, delay = 0, base
    for call, (duration, status, retry_after) in enumerate(answers, start=1):
        print(start)
        end = start + duration
        result = outcome(status)
        if result != 'retry':
            break
        result = 'gave up'
        start = end + max(delay, retry_after)
        delay = min(2 * delay, cap)
        if call == most_calls or start > deadline:
            break
    print(result, end)


main()
