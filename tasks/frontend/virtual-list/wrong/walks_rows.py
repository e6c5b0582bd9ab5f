import sys

lines = sys.stdin.read().splitlines()
n, h, _ = map(int, lines[0].split())
heights = [h] * n
for line in lines[1:]:
    kind, *args = line.split()
    x = int(args[0])
    if kind == "set":
        heights[x] = int(args[1])
    elif kind == "top":
        above = 0
        for i in range(x):
            above += heights[i]
        print(above)
    else:
        for i in range(n):
            if x < heights[i]:
                print(i, x)
                break
            x -= heights[i]
        else:
            print("end")
