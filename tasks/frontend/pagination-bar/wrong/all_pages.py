for _ in range(int(input())):
    n, c, k = map(int, input().split())
    near = lambda p: abs(p - c) <= k or p == 1 or p == n
    out, dots = [], False
    for page in range(1, n + 1):
        if near(page) or (near(page - 1) and near(page + 1)):
            out.append(f"[{page}]" if page == c else str(page))
            dots = False
        elif not dots:
            out.append("...")
            dots = True
    print(*out)
