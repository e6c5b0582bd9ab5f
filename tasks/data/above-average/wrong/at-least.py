n = int(input())
column = list(map(int, input().split()))
print(sum(x >= sum(column) / n for x in column))
