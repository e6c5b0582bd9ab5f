#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<long long> column(n);
    long long total = 0;
    for (long long& number : column) {
        std::cin >> number;
        total += number;
    }
    int above = 0;
    for (long long number : column) above += number * n > total;
    std::cout << above << '\n';
}
