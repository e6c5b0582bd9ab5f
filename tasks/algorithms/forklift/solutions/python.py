import sys
from collections import deque


def main():
    lines = sys.stdin.read().split('\n')
    height, width = map(int, lines[0].split())
    grid = lines[1:height + 1]
    start = next((r, row.index('P')) for r, row in enumerate(grid) if 'P' in row)
    distance = [[-1] * width for _ in range(height)]
    distance[start[0]][start[1]] = 0
    queue = deque([start])
    while queue:
        r, c = queue.popleft()
        for nr, nc in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= nr < height and 0 <= nc < width and grid[nr][nc] != '#' and distance[nr][nc] < 0:
                distance[nr][nc] = distance[r][c] + 1
                queue.append((nr, nc))
    reached = [
        (distance[r][c], r + 1, c + 1)
        for r in range(height)
        for c in range(width)
        if grid[r][c] == 'F' and distance[r][c] >= 0
    ]
    print(*(min(reached) if reached else [-1]))


main()
