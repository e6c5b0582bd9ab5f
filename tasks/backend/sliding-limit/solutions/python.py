import sys
from collections import defaultdict, deque


def main():
    lines = sys.stdin.read().split('\n')
    limit, window, count = map(int, lines[0].split())
    allowed = defaultdict(deque)  # client → times of the allowed requests that still count
    answers = []
    for line in lines[1:count + 1]:
        time, client = line.split()
        time = int(time)
        times = allowed[client]
        while times and times[0] <= time - window:
            times.popleft()
        if len(times) < limit:
            times.append(time)
            answers.append('ok')
        else:
            answers.append(f'wait {times[0] + window - time}')
    print('\n'.join(answers))


main()
