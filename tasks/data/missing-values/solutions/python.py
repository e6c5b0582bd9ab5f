def main():
    n = int(input())
    values = [int(token) for token in input().split() if token != "NA"]
    print("present", len(values))
    print("missing", n - len(values))
    print("min", min(values, default="NA"))
    print("max", max(values, default="NA"))
    print("sum", sum(values))


main()
