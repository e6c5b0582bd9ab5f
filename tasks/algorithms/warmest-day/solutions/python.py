input()
temperatures = list(map(int, input().split()))
warmest = max(temperatures)
print(temperatures.index(warmest) + 1, warmest)
