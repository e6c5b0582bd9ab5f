width, n, gap = map(int, input().split())
base, extra = divmod(width - gap * n, n)
left = 0
for i in range(n):
    column = base + (1 if i < extra else 0)
    print(left, column)
    left += column + gap
