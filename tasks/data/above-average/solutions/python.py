n = int(input())
column = list(map(int, input().split()))
total = sum(column)
print(sum(number * n > total for number in column))
