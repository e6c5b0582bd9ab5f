import sys
from heapq import heappop, heappush

lines = sys.stdin.read().splitlines()
n, s, d, l = map(int, lines[0].split())
win, heap, wm, dropped = {}, [], -(10**18), 0
for line in lines[1:]:
    t, k, v = line.split()
    t = int(t)
    w = (t - t % s, k)
    if w[0] + s + l <= wm:
        dropped += 1
    else:
        if w not in win:
            win[w] = [0, 0]
            heappush(heap, w)
        win[w][0] += int(v)
        win[w][1] += 1
    wm = max(wm, t - d)
    while heap and heap[0][0] + s <= wm:
        w = heappop(heap)
        print("fire", *w, *win.pop(w))
while heap:
    w = heappop(heap)
    print("fire", *w, *win[w])
print("dropped", dropped)
