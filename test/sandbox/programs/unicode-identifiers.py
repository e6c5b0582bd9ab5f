число = int(input())
print(число * 2)
