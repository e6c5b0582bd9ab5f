import sys
L = sys.stdin.read().splitlines()
m = int(L[0].split()[0])
cell = [0] * m
blocks = {}
def find(size):
    run = 0
    for i in range(m):
        run = 0 if cell[i] else run + 1
        if run == size:
            return i - size + 1
    return None
def fill(a, s, v):
    for i in range(a, a + s):
        cell[i] = v
for line in L[1:]:
    p = line.split()
    if p[0] == 'largest':
        best = run = 0
        for x in cell:
            run = 0 if x else run + 1
            best = max(best, run)
        print(best)
    elif p[0] == 'free':
        a, s = blocks.pop(p[1])
        fill(a, s, 0)
        i, j = a, a + s
        while i > 0 and not cell[i - 1]:
            i -= 1
        while j < m and not cell[j]:
            j += 1
        print(j - i)
    else:
        size = int(p[2])
        if p[0] == 'grow':
            a, s = blocks[p[1]]
            if a + size <= m and not any(cell[a + s:a + size]):
                fill(a, size, 1)
                blocks[p[1]] = (a, size)
                print(a)
                continue
            fill(a, s, 0)
        place = find(size)
        if place is not None:
            fill(place, size, 1)
            blocks[p[1]] = (place, size)
            print(place)
        else:
            if p[0] == 'grow':
                fill(a, s, 1)
            print('fail')
