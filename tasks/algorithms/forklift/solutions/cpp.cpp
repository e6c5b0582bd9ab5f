#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

int main() {
    int height, width;
    std::cin >> height >> width;
    std::vector<std::string> grid(height);
    std::queue<std::pair<int, int>> queue;
    std::vector<std::vector<int>> distance(height, std::vector<int>(width, -1));
    for (int r = 0; r < height; ++r) {
        std::cin >> grid[r];
        const size_t c = grid[r].find('P');
        if (c != std::string::npos) {
            distance[r][c] = 0;
            queue.push({r, static_cast<int>(c)});
        }
    }
    const int steps[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    while (!queue.empty()) {
        const auto [r, c] = queue.front();
        queue.pop();
        for (const auto& step : steps) {
            const int nr = r + step[0], nc = c + step[1];
            if (nr < 0 || nr >= height || nc < 0 || nc >= width) continue;
            if (grid[nr][nc] == '#' || distance[nr][nc] >= 0) continue;
            distance[nr][nc] = distance[r][c] + 1;
            queue.push({nr, nc});
        }
    }
    int best = -1, row = 0, column = 0;
    for (int r = 0; r < height; ++r) {
        for (int c = 0; c < width; ++c) {
            if (grid[r][c] != 'F' || distance[r][c] < 0) continue;
            if (best < 0 || distance[r][c] < best) {
                best = distance[r][c];
                row = r + 1;
                column = c + 1;
            }
        }
    }
    if (best < 0) std::cout << "-1\n";
    else std::cout << best << ' ' << row << ' ' << column << '\n';
}
