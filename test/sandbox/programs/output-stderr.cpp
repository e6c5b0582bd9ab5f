#include <iostream>
#include <string>
int main() {
    std::string how;
    std::cin >> how;
    std::cout << 42 << std::endl;
    std::cerr << std::string(50'000, 'x');
    while (how == "flood") std::cerr << std::string(1000, 'x');
}
