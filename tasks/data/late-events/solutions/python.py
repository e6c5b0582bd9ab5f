import sys
from heapq import heappop, heappush


def main():
    lines = sys.stdin.read().splitlines()
    n, size, delay, lateness = map(int, lines[0].split())
    windows = {}  # (start, key) -> [sum, count, fired]
    waiting = []  # heap of the windows not fired yet
    watermark = float("-inf")
    dropped = 0
    out = []

    def show(kind, window):
        start, key = window
        out.append(f"{kind} {start} {key} {windows[window][0]} {windows[window][1]}")

    def fire_until(limit):
        while waiting and waiting[0][0] + size <= limit:
            window = heappop(waiting)
            windows[window][2] = True
            show("fire", window)

    for line in lines[1 : n + 1]:
        time, key, value = line.split()
        time = int(time)
        window = (time - time % size, key)
        if window[0] + size + lateness <= watermark:
            dropped += 1
        else:
            if window not in windows:
                windows[window] = [0, 0, False]
                heappush(waiting, window)
            state = windows[window]
            state[0] += int(value)
            state[1] += 1
            if state[2]:
                show("update", window)
        watermark = max(watermark, time - delay)
        fire_until(watermark)
    fire_until(float("inf"))
    out.append(f"dropped {dropped}")
    print("\n".join(out))


main()
