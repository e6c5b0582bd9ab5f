#include <algorithm>
#include <iostream>
#include <string>

int main() {
    int n, present = 0;
    long long least = 0, greatest = 0, sum = 0;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        std::string token;
        std::cin >> token;
        if (token == "NA") continue;
        long long value = std::stoll(token);
        least = present ? std::min(least, value) : value;
        greatest = present ? std::max(greatest, value) : value;
        sum += value;
        present++;
    }
    std::cout << "present " << present << "\nmissing " << n - present;
    if (present) std::cout << "\nmin " << least << "\nmax " << greatest;
    else std::cout << "\nmin NA\nmax NA";
    std::cout << "\nsum " << sum << '\n';
}
