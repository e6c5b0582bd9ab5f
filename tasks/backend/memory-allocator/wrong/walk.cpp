#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int cells, n;
    std::cin >> cells >> n;
    std::vector<char> taken(cells);
    std::unordered_map<std::string, std::pair<int, int>> blocks;
    const auto fill = [&](int address, int length, char value) {
        std::fill_n(taken.begin() + address, length, value);
    };
    while (n--) {
        std::string command, id;
        std::cin >> command;
        if (command == "largest") {
            int largest = 0, run = 0;
            for (char cell : taken) {
                run = cell ? 0 : run + 1;
                largest = std::max(largest, run);
            }
            std::cout << largest << '\n';
            continue;
        }
        std::cin >> id;
        if (command == "free") {
            const auto [address, length] = blocks[id];
            fill(address, length, 0);
            int from = address, to = address + length;
            while (from > 0 && !taken[from - 1]) from--;
            while (to < cells && !taken[to]) to++;
            std::cout << to - from << '\n';
            continue;
        }
        int size;
        std::cin >> size;
        if (command == "grow") {
            auto& [address, length] = blocks[id];
            if (size <= cells - address && !std::count(taken.begin() + address + length, taken.begin() + address + size, 1)) {
                fill(address, size, 1);
                length = size;
                std::cout << address << '\n';
                continue;
            }
            fill(address, length, 0);
        }
        int place = -1;
        for (int i = 0, run = 0; i < cells && place < 0; i++) {
            run = taken[i] ? 0 : run + 1;
            if (run == size) place = i - size + 1;
        }
        if (place >= 0) {
            fill(place, size, 1);
            blocks[id] = {place, size};
            std::cout << place << '\n';
        } else {
            if (command == "grow") fill(blocks[id].first, blocks[id].second, 1);
            std::cout << "fail\n";
        }
    }
}
