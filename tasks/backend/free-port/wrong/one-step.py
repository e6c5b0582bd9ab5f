p, _ = map(int, input().split())
used = set(map(int, input().split()))
print(p + 1 if p in used else p)
