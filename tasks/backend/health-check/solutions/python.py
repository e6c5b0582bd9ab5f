failures, successes = map(int, input().split())
probes = input().strip()

up = True
against = 0  # probes in a row that speak against the state
down_seconds = 0
for second, probe in enumerate(probes, start=1):
    against = against + 1 if (probe == '+') != up else 0
    if against == (failures if up else successes):
        up = not up
        against = 0
        print(second, 'up' if up else 'down')
    down_seconds += not up
print(down_seconds)
