#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

struct Booking {
    int from, to, group;
};

int main() {
    std::ios::sync_with_stdio(false);
    int stations, seats, count;
    std::cin >> stations >> seats >> count;
    std::vector<int> load(stations + 1);
    std::vector<Booking> bookings;  // of nobody (group 0) when refused or cancelled
    while (count--) {
        std::string kind;
        std::cin >> kind;
        if (kind == "book") {
            int a, b, group;
            std::cin >> a >> b >> group;
            const int free = seats - *std::max_element(load.begin() + a, load.begin() + b);
            if (group <= free) {
                for (int leg = a; leg < b; leg++) load[leg] += group;
                std::cout << "yes\n";
            } else {
                std::cout << "no " << free << '\n';
                group = 0;
            }
            bookings.push_back({a, b, group});
        } else {
            size_t number;
            std::cin >> number;
            if (number > bookings.size() || bookings[number - 1].group == 0) {
                std::cout << "error\n";
                continue;
            }
            auto& [from, to, group] = bookings[number - 1];
            for (int leg = from; leg < to; leg++) load[leg] -= group;
            group = 0;
            std::cout << "done\n";
        }
    }
}
