input()
altitudes = list(map(int, input().split()))
climb = descent = 0
for before, now in zip(altitudes, altitudes[1:]):
    if now > before:
        climb += now - before
    else:
        descent += before - now
print(climb, descent)
