for number in range(40000):
    print(number % 10000, flush=True)
