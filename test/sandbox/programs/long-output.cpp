#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
int main() {
    std::string where;
    size_t size;
    std::cin >> where >> size;
    if (where == "out") {
        std::cout << std::string(size, 'a');
        std::exit(0);
    }
    if (where == "err") {
        std::cerr << std::string(size, 'a');
        std::exit(0);
    }
    std::cout << std::string(size, 'a') << std::flush;
    throw std::runtime_error("boom");
}
