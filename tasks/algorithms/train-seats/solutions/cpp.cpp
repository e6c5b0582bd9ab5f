#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

/** Range add and range maximum over the legs; nothing is pushed down. */
class LoadTree {
public:
    explicit LoadTree(int stations) : end(stations), top(4 * stations), added(4 * stations) {}

    void add(int from, int to, long long amount) { add(1, 1, end, from, to, amount); }
    long long maximum(int from, int to) const { return maximum(1, 1, end, from, to); }

private:
    void add(int node, int low, int high, int from, int to, long long amount) {
        if (to <= low || high <= from) return;
        if (from <= low && high <= to) {
            top[node] += amount;
            added[node] += amount;
            return;
        }
        const int middle = (low + high) / 2;
        add(2 * node, low, middle, from, to, amount);
        add(2 * node + 1, middle, high, from, to, amount);
        top[node] = std::max(top[2 * node], top[2 * node + 1]) + added[node];
    }

    long long maximum(int node, int low, int high, int from, int to) const {
        if (to <= low || high <= from) return 0;
        if (from <= low && high <= to) return top[node];
        const int middle = (low + high) / 2;
        return std::max(maximum(2 * node, low, middle, from, to),
                        maximum(2 * node + 1, middle, high, from, to)) + added[node];
    }

    int end;
    std::vector<long long> top, added;
};

struct Booking {
    int a, b;
    long long group;
    bool aboard;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int stations, count;
    long long seats;
    std::cin >> stations >> seats >> count;
    LoadTree load(stations);
    std::vector<Booking> bookings;
    while (count--) {
        std::string kind;
        std::cin >> kind;
        if (kind == "book") {
            Booking booking;
            std::cin >> booking.a >> booking.b >> booking.group;
            const long long free = seats - load.maximum(booking.a, booking.b);
            booking.aboard = booking.group <= free;
            if (booking.aboard) {
                load.add(booking.a, booking.b, booking.group);
                std::cout << "yes\n";
            } else {
                std::cout << "no " << free << '\n';
            }
            bookings.push_back(booking);
        } else {
            size_t number;
            std::cin >> number;
            if (number <= bookings.size() && bookings[number - 1].aboard) {
                Booking& booking = bookings[number - 1];
                load.add(booking.a, booking.b, -booking.group);
                booking.aboard = false;
                std::cout << "done\n";
            } else {
                std::cout << "error\n";
            }
        }
    }
}
