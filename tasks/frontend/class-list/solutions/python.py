def main():
    taken = []
    for _ in range(int(input())):
        name, condition = input().split()
        if condition == "yes" and name not in taken:
            taken.append(name)
    print(f'class="{" ".join(taken)}"')


main()
