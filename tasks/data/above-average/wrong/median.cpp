#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<long long> column(n);
    for (long long& x : column) std::cin >> x;
    std::vector<long long> sorted = column;
    std::sort(sorted.begin(), sorted.end());
    int above = 0;
    for (long long x : column) above += x > sorted[n / 2];
    std::cout << above << '\n';
}
