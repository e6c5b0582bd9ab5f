#include <iostream>
#include <string>

int main() {
    int failures, successes;
    std::string probes;
    std::cin >> failures >> successes >> probes;
    bool up = true;
    int against = 0, downSeconds = 0;
    for (size_t i = 0; i < probes.size(); ++i) {
        const bool success = probes[i] == '+';
        against = success == up ? 0 : against + 1;
        if (against == (up ? failures : successes)) {
            up = !up;
            against = 0;
            std::cout << i + 1 << (up ? " up\n" : " down\n");
        }
        downSeconds += !up;
    }
    std::cout << downSeconds << '\n';
}
