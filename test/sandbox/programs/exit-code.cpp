#include <iostream>
int main() {
    std::cout << "out\n";
    return 3;
}
