#include <iostream>
#include <string>
#include <unistd.h>
int main() {
    std::string when;
    std::cin >> when;
    std::cout << "first" << std::endl;
    close(1);
    if (when == "late") std::cout << "second" << std::endl;
}
