#include <iostream>
#include <map>
#include <string>

int main() {
    int n;
    std::cin >> n;
    std::map<std::string, int> totals;
    while (n--) {
        std::string method, path;
        int status, ms;
        std::cin >> method >> path >> status >> ms;
        if (status >= 200 && status <= 299) totals[path] += ms;
    }
    // The map is in the order of bytes, so a strict comparison keeps the first of equals.
    auto slowest = totals.begin();
    for (auto entry = totals.begin(); entry != totals.end(); ++entry) {
        if (entry->second > slowest->second) slowest = entry;
    }
    if (totals.empty()) std::cout << "none\n";
    else std::cout << slowest->first << ' ' << slowest->second << '\n';
}
