n = int(input())
least = greatest = total = present = 0
for token in input().split():
    if token != "NA":
        x = int(token)
        present += 1
        total += x
        least = min(least, x)
        greatest = max(greatest, x)
print("present", present)
print("missing", n - present)
print("min", least if present else "NA")
print("max", greatest if present else "NA")
print("sum", total)
