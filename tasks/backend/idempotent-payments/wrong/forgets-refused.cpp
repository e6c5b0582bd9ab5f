#include <iostream>
#include <map>
#include <string>
#include <vector>

int main() {
    int a, n;
    long long w;
    std::cin >> a >> w >> n;
    std::vector<long long> bal(a + 1);
    for (int i = 1; i <= a; ++i) std::cin >> bal[i];
    struct F { long long t; int acc, amt; long long left; };
    std::map<std::string, F> used;
    while (n--) {
        long long t;
        std::string k;
        int acc, amt;
        std::cin >> t >> k >> acc >> amt;
        auto f = used.find(k);
        if (f != used.end() && f->second.t + w >= t) {
            if (f->second.acc == acc && f->second.amt == amt) std::cout << "again paid " << f->second.left << "\n";
            else std::cout << "conflict\n";
        } else if (amt <= bal[acc]) {
            bal[acc] -= amt;
            used[k] = {t, acc, amt, bal[acc]};
            std::cout << "paid " << bal[acc] << "\n";
        } else std::cout << "refused " << bal[acc] << "\n";
    }
}
