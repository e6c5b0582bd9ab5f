s = input().strip()
pairs = ['()', '[]', '{}']
stacks = {p: [] for p in pairs}
answer = None
for i, c in enumerate(s, 1):
    for p in pairs:
        if c == p[0]:
            stacks[p].append(i)
        elif c == p[1]:
            if not stacks[p]:
                answer = answer or i
            else:
                stacks[p].pop()
left = [x for p in pairs for x in stacks[p]]
print(answer or (max(left) if left else 'OK'))
