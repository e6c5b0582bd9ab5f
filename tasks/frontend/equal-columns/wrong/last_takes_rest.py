width, n, gap = map(int, input().split())
room = width - gap * (n - 1)
base = room // n
left = 0
for i in range(n):
    column = base if i < n - 1 else room - base * (n - 1)
    print(left, column)
    left += column + gap
