#include <cstdio>
#include <deque>
#include <utility>

using Line = std::pair<long long, long long>;  // slope, intercept

int main() {
    int n;
    long long setup;
    if (scanf("%d %lld", &n, &setup) != 2) return 1;
    std::deque<Line> lines = {{0, 0}};  // lower envelope, slopes falling
    long long total = 0, best = 0;
    while (n--) {
        long long work;
        if (scanf("%lld", &work) != 1) return 1;
        total += work;
        const auto at = [&](const Line& line) { return line.first * total + line.second; };
        while (lines.size() > 1 && at(lines[1]) <= at(lines[0])) lines.pop_front();
        best = setup + total * total + at(lines[0]);
        const Line line = {-2 * total, best + total * total};
        if (lines.back().first == line.first) {
            if (lines.back().second <= line.second) continue;
            lines.pop_back();
        }
        while (lines.size() > 1) {
            const Line &first = lines[lines.size() - 2], &middle = lines.back();
            const auto left = static_cast<__int128>(line.second - first.second) * (first.first - middle.first);
            const auto right = static_cast<__int128>(middle.second - first.second) * (first.first - line.first);
            if (left > right) break;
            lines.pop_back();
        }
        lines.push_back(line);
    }
    printf("%lld\n", best);
}
