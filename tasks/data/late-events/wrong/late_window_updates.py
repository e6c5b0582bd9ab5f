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
        late = w[0] + s <= wm
        if w not in win:
            win[w] = [0, 0]
            if not late:
                heappush(heap, w)
        x = win[w]
        x[0] += int(v)
        x[1] += 1
        if late:
            print("update", *w, *x)
    wm = max(wm, t - d)
    while heap and heap[0][0] + s <= wm:
        w = heappop(heap)
        print("fire", *w, *win[w])
while heap:
    w = heappop(heap)
    print("fire", *w, *win[w])
print("dropped", dropped)
