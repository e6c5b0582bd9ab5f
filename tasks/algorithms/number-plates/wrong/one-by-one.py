import sys
for line in sys.stdin.read().splitlines()[1:]:
    a, b, k = map(int, line.split())
    count = 0
    x = a
    while x <= b:
        s = str(x)
        if sum(map(int, s)) % k == 0 and all(p != q for p, q in zip(s, s[1:])):
            count += 1
        x += 1
    print(count % 1000000007)
