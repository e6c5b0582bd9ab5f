#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

struct Document {
    std::vector<int> depth, end;  // end[i]: one past the last descendant of element i
    std::vector<std::string> tag;
    void read(int n) {
        depth.resize(n);
        end.assign(n, n);
        tag.resize(n);
        for (int i = 0; i < n; i++) std::cin >> depth[i] >> tag[i];
        for (int i = 0; i < n; i++) {
            for (int j = n - 1; j > i; j--) {
                if (depth[j] <= depth[i]) end[i] = j;
            }
        }
    }
};

// best[from][to][other][until], filled from the right: forests are ranges of the document order that begin with a root.
int main() {
    int n, m;
    std::cin >> n >> m;
    Document a, b;
    a.read(n);
    b.read(m);
    // Only ranges that end where some element ends (or at the very end) occur.
    auto ends = [](const Document& d, int size) {
        std::vector<int> list = d.end;
        list.push_back(size);
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        return list;
    };
    auto endsA = ends(a, n), endsB = ends(b, m);
    std::vector<std::vector<std::vector<int>>> table(n + 1, std::vector<std::vector<int>>(n + 1));
    auto at = [&](int from, int to, int other, int until) -> int& { return table[from][to][other * (m + 1) + until]; };
    for (int to : endsA) {
        for (int from = to; from >= 0; from--) {
            auto& cells = table[from][to];
            cells.assign((m + 1) * (m + 1), 0);
            for (int until : endsB) {
                for (int other = until; other >= 0; other--) {
                    int& best = at(from, to, other, until);
                    if (from == to || other == until) {
                        best = (to - from) + (until - other);
                        continue;
                    }
                    best = std::min(at(from + 1, to, other, until), at(from, to, other + 1, until)) + 1;
                    int endA = a.end[from], endB = b.end[other];
                    if (endA > to || endB > until) continue;  // no forest: part of a tree is cut off
                    int inner = at(from + 1, endA, other + 1, endB);
                    int rest = at(endA, to, endB, until);
                    best = std::min(best, inner + rest + (a.tag[from] != b.tag[other]));
                }
            }
        }
    }
    std::cout << at(0, n, 0, m) << '\n';
}
