#include <climits>
#include <iostream>
#include <map>
#include <string>
#include <utility>

struct Totals {
    long long sum = 0;
    int count = 0;
};
using Windows = std::map<std::pair<long long, std::string>, Totals>;

void show(const char* kind, const Windows::value_type& window) {
    std::cout << kind << ' ' << window.first.first << ' ' << window.first.second << ' ' << window.second.sum << ' '
              << window.second.count << '\n';
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long n, size, delay, lateness, watermark = LLONG_MIN / 2, dropped = 0;
    std::cin >> n >> size >> delay >> lateness;
    Windows open, fired;
    auto fireUntil = [&](long long limit) {
        while (!open.empty() && open.begin()->first.first + size <= limit) {
            show("fire", *open.begin());
            fired.insert(open.extract(open.begin()));
        }
    };
    while (n-- > 0) {
        long long time, value;
        std::string key;
        std::cin >> time >> key >> value;
        std::pair<long long, std::string> id{time / size * size, key};
        if (id.first + size + lateness <= watermark) {
            dropped++;
        } else {
            auto old = fired.find(id);
            auto& totals = old != fired.end() ? old->second : open[id];
            totals.sum += value;
            totals.count++;
            if (old != fired.end()) show("update", *old);
        }
        watermark = std::max(watermark, time - delay);
        fireUntil(watermark);
    }
    fireUntil(LLONG_MAX);
    std::cout << "dropped " << dropped << '\n';
}
