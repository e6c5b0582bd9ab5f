for _ in range(int(input())):
    n, c, k = map(int, input().split())
    shown = sorted({1, n, *range(max(1, c - k), min(n, c + k) + 1)})
    out, before = [], 0
    for page in shown:
        if page - before > 1:
            out.append("...")
        out.append(f"[{page}]" if page == c else str(page))
        before = page
    print(*out)
