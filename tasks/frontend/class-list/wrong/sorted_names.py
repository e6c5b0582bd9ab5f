names = set()
for _ in range(int(input())):
    name, condition = input().split()
    if condition == "yes":
        names.add(name)
print('class="' + " ".join(sorted(names)) + '"')
