#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

class FreeMemory {
public:
    explicit FreeMemory(int cells) {
        while (leaves < cells) leaves *= 2;
        tree.resize(2 * leaves);
        set(0, cells);
    }

    int largest() const { return tree[1]; }

    int lengthAt(int address) const {
        const auto found = stretches.find(address);
        return found == stretches.end() ? 0 : found->second;
    }

    /** Frees cells; returns the stretch that they are part of. */
    std::pair<int, int> release(int address, int length) {
        auto next = stretches.lower_bound(address);
        if (next != stretches.begin()) {
            const auto previous = std::prev(next);
            if (previous->first + previous->second == address) {
                const int start = previous->first;
                length += previous->second;
                set(start, 0);
                address = start;
            }
        }
        const int after = lengthAt(address + length);
        if (after > 0) {
            set(address + length, 0);
            length += after;
        }
        set(address, length);
        return {address, length};
    }

    /** Takes cells from within a free stretch. */
    void take(int address, int length) {
        const auto stretch = std::prev(stretches.upper_bound(address));
        const int start = stretch->first, end = start + stretch->second;
        set(start, 0);
        if (start < address) set(start, address - start);
        if (address + length < end) set(address + length, end - address - length);
    }

    int firstFit(int length) const {
        if (tree[1] < length) return -1;
        int node = 1;
        while (node < leaves) node = tree[2 * node] >= length ? 2 * node : 2 * node + 1;
        return node - leaves;
    }

private:
    void set(int address, int length) {
        if (length > 0) stretches[address] = length;
        else stretches.erase(address);
        int node = address + leaves;
        tree[node] = length;
        while (node > 1) {
            node /= 2;
            tree[node] = std::max(tree[2 * node], tree[2 * node + 1]);
        }
    }

    int leaves = 1;
    std::vector<int> tree;  // maxima of the lengths of the free stretches by first address
    std::map<int, int> stretches;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int cells, n;
    std::cin >> cells >> n;
    FreeMemory memory(cells);
    std::unordered_map<std::string, std::pair<int, int>> blocks;
    while (n--) {
        std::string command, id;
        int size;
        std::cin >> command;
        if (command == "largest") {
            std::cout << memory.largest() << '\n';
            continue;
        }
        std::cin >> id;
        if (command == "free") {
            const auto [address, length] = blocks[id];
            std::cout << memory.release(address, length).second << '\n';
            continue;
        }
        std::cin >> size;
        if (command == "grow") {
            auto& [address, length] = blocks[id];
            if (memory.lengthAt(address + length) >= size - length) {
                memory.take(address + length, size - length);
                length = size;
                std::cout << address << '\n';
                continue;
            }
            memory.release(address, length);
        }
        const int place = memory.firstFit(size);
        if (place >= 0) {
            memory.take(place, size);
            blocks[id] = {place, size};
            std::cout << place << '\n';
        } else {
            if (command == "grow") memory.take(blocks[id].first, blocks[id].second);
            std::cout << "fail\n";
        }
    }
}
