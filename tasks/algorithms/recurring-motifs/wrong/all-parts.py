from collections import Counter
k = int(input())
t = input().strip()
c = Counter(t[i:j] for i in range(len(t)) for j in range(i + 1, len(t) + 1))
m = [s for s in c if c[s] >= k]
b = max(map(len, m), default=0)
print(len(m), b, min((t.find(s) + 1 for s in m if len(s) == b), default=0))
