def main():
    n, threshold = map(int, input().split())
    rain = list(map(int, input().split()))
    length = best = best_start = 0
    for day, amount in enumerate(rain, start=1):
        length = length + 1 if amount < threshold else 0
        if length > best:
            best = length
            best_start = day - length + 1
    print(best, best_start)


main()
