def bar(n, current, around):
    shown = {1, n, *range(max(1, current - around), min(n, current + around) + 1)}
    items = []
    before = 0
    for page in sorted(shown):
        if page - before == 2:
            items.append(str(page - 1))
        elif page - before > 2:
            items.append("...")
        items.append(f"[{page}]" if page == current else str(page))
        before = page
    return " ".join(items)


def main():
    for _ in range(int(input())):
        print(bar(*map(int, input().split())))


main()
