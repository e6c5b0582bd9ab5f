#include <iostream>
#include <map>
#include <string>

struct Change {
    long long version = 0;
    bool present = false;
    std::string value;
};

int main() {
    int n;
    std::cin >> n;
    std::map<std::string, Change> latest;
    while (n-- > 0) {
        std::string key, operation;
        Change change;
        std::cin >> key >> change.version >> operation;
        change.present = operation == "put";
        if (change.present) std::cin >> change.value;
        if (change.version >= latest[key].version) latest[key] = change;
    }
    bool any = false;
    for (auto& [key, change] : latest) {
        if (!change.present) continue;
        std::cout << key << ' ' << change.value << '\n';
        any = true;
    }
    if (!any) std::cout << "empty\n";
}
