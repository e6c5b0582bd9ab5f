import sys
L = sys.stdin.read().split('\n')
n, c, q = map(int, L[0].split())
load = [0] * (n + 2)
B = []
for line in L[1:q + 1]:
    p = line.split()
    if p[0] == 'book':
        a, b, g = map(int, p[1:])
        free = c - max(load[a:b + 1])
        if g <= free:
            for i in range(a, b + 1):
                load[i] += g
            B.append([a, b, g])
            print('yes')
        else:
            B.append(None)
            print('no', free)
    else:
        k = int(p[1]) - 1
        if k < len(B) and B[k]:
            a, b, g = B[k]
            for i in range(a, b + 1):
                load[i] -= g
            B[k] = None
            print('done')
        else:
            print('error')
