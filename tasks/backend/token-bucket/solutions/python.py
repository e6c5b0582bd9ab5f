import sys


def main():
    lines = sys.stdin.read().splitlines()
    capacity, period, _ = map(int, lines[0].split())
    buckets = {}  # client → [tokens, time from which the next token is counted]
    for line in lines[1:]:
        time, client, cost = line.split()
        time, cost = int(time), int(cost)
        tokens, since = buckets.get(client, (capacity, time))
        arrived = (time - since) // period
        tokens, since = tokens + arrived, since + arrived * period
        if tokens >= capacity:
            tokens, since = capacity, time
        if cost > capacity:
            print('never')
        elif cost > tokens:
            print('wait', since + (cost - tokens) * period - time)
        else:
            tokens -= cost
            print('ok', tokens)
        buckets[client] = (tokens, since)


main()
