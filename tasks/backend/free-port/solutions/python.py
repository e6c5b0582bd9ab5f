port, _ = map(int, input().split())
used = set(map(int, input().split()))
while port in used:
    port += 1
print(port)
