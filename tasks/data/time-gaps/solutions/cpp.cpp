#include <iostream>
#include <set>

int main() {
    long long n, a, b, s, t;
    std::cin >> n >> a >> b >> s;
    std::set<long long> edges;
    while (std::cin >> t) {
        if (t >= a && t <= b && (t - a) % s == 0) edges.insert(t);
    }
    long long total = (b - a) / s + 1, missing = total - (long long)edges.size();
    edges.insert(b + s);
    long long before = a - s;
    for (long long after : edges) {
        if (after - before > s) {
            std::cout << before + s << ' ' << after - s << ' ' << (after - before) / s - 1 << '\n';
        }
        before = after;
    }
    std::cout << "missing " << missing << " of " << total << '\n';
}
