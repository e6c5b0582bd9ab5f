#include <iostream>
int main() {
    for (int number = 0; number < 40000; number++) std::cout << number % 10000 << std::endl;
}
