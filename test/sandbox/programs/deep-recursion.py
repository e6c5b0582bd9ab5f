from functools import lru_cache

def plain(n):
    return 0 if n == 0 else 1 + plain(n - 1)

@lru_cache(maxsize=None)
def through_c(n):
    return 0 if n == 0 else 1 + through_c(n - 1)

print(plain(100000), through_c(100000))
