#include <iostream>
#include <stdexcept>
int main() {
    int number;
    if (!(std::cin >> number)) throw std::runtime_error("no number");
    std::cout << number << '\n';
}
