#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

// Square-root blocks: each keeps its nodes' numbers of collapsed ancestors, an addition shared by all of them, the least
// number and how many nodes have it. Numbers are never negative, so the shown nodes are those at the least one when it is 0.
const int kBlock = 256;

struct Block {
    int shared = 0;
    std::vector<int> own;
    int least = 0, atLeast = 0;
    void recount() {
        least = *std::min_element(own.begin(), own.end());
        atLeast = std::count(own.begin(), own.end(), least);
    }
    int shown() const { return least + shared == 0 ? atLeast : 0; }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<int> end(n, n), path;
    for (int v = 0; v < n; v++) {
        size_t depth;
        std::cin >> depth;
        while (path.size() > depth) {
            end[path.back()] = v;
            path.pop_back();
        }
        path.push_back(v);
    }
    std::vector<Block> blocks((n + kBlock - 1) / kBlock);
    for (int v = 0; v < n; v++) blocks[v / kBlock].own.push_back(0);
    for (auto& block : blocks) block.recount();
    std::vector<char> collapsed(n);
    std::string kind;
    int x;
    while (q-- > 0) {
        std::cin >> kind >> x;
        if (kind == "toggle") {
            int by = collapsed[x - 1] ? -1 : 1;
            collapsed[x - 1] = !collapsed[x - 1];
            for (int v = x; v < end[x - 1];) {
                auto& block = blocks[v / kBlock];
                int stop = std::min(end[x - 1], v / kBlock * kBlock + (int)block.own.size());
                if (v % kBlock == 0 && stop - v == (int)block.own.size()) {
                    block.shared += by;
                } else {
                    for (int u = v; u < stop; u++) block.own[u % kBlock] += by;
                    block.recount();
                }
                v = stop;
            }
        } else if (kind == "row") {
            size_t b = 0;
            while (b < blocks.size() && x > blocks[b].shown()) x -= blocks[b++].shown();
            if (b == blocks.size()) {
                std::cout << "none\n";
                continue;
            }
            int i = 0;
            while (x -= blocks[b].own[i] + blocks[b].shared == 0, x > 0) i++;
            std::cout << b * kBlock + i + 1 << '\n';
        } else {
            auto& block = blocks[(x - 1) / kBlock];
            int i = (x - 1) % kBlock, row = 0;
            if (block.own[i] + block.shared != 0) {
                std::cout << "hidden\n";
                continue;
            }
            for (int b = 0; b < (x - 1) / kBlock; b++) row += blocks[b].shown();
            for (int j = 0; j <= i; j++) row += block.own[j] + block.shared == 0;
            std::cout << row << '\n';
        }
    }
}
