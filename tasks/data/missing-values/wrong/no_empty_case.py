n = int(input())
values = [int(x) for x in input().split() if x != "NA"]
print("present", len(values))
print("missing", n - len(values))
print("min", min(values))
print("max", max(values))
print("sum", sum(values))
