#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n, q;
    long long c;
    std::cin >> n >> c >> q;
    std::vector<long long> load(n + 2);
    struct B { int a, b; long long g; bool gone; };
    std::vector<B> all;
    while (q--) {
        std::string s;
        std::cin >> s;
        if (s == "book") {
            B x;
            std::cin >> x.a >> x.b >> x.g;
            x.gone = false;
            long long free = c - *std::max_element(load.begin() + x.a, load.begin() + x.b);
            if (x.g <= free) {
                for (int i = x.a; i < x.b; ++i) load[i] += x.g;
                std::cout << "yes\n";
            } else std::cout << "no " << free << "\n";
            all.push_back(x);
        } else {
            size_t k;
            std::cin >> k;
            if (k > all.size() || all[k - 1].gone) std::cout << "error\n";
            else {
                B& x = all[k - 1];
                x.gone = true;
                for (int i = x.a; i < x.b; ++i) load[i] -= x.g;
                std::cout << "done\n";
            }
        }
    }
}
