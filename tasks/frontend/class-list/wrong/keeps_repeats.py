names = []
for _ in range(int(input())):
    name, condition = input().split()
    if condition == "yes":
        names.append(name)
print('class="' + " ".join(names) + '"')
