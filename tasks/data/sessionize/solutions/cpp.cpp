#include <iostream>
#include <map>
#include <string>
#include <utility>

int main() {
    int n, gap;
    std::cin >> n >> gap;
    // Ordered by user, time and place in the input.
    std::map<std::pair<std::string, std::pair<int, int>>, std::string> views;
    for (int i = 0; i < n; i++) {
        int time;
        std::string user, source;
        std::cin >> time >> user >> source;
        views[{user, {time, i}}] = source;
    }
    std::string user, source;
    int start = 0, end = 0, count = 0;
    auto flush = [&] {
        if (count) std::cout << user << ' ' << start << ' ' << end << ' ' << count << ' ' << source << '\n';
    };
    for (auto& [key, from] : views) {
        int time = key.second.first;
        if (!count || key.first != user || time - end > gap || (from != "-" && from != source)) {
            flush();
            user = key.first;
            source = from;
            start = time;
            count = 0;
        }
        end = time;
        count++;
    }
    flush();
}
