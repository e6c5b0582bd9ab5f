#include <iostream>
#include <set>
#include <string>

int main() {
    int n;
    std::string name, condition, joined;
    std::set<std::string> taken;
    std::cin >> n;
    while (std::cin >> name >> condition) {
        if (condition != "yes" || !taken.insert(name).second) continue;
        if (!joined.empty()) joined += ' ';
        joined += name;
    }
    std::cout << "class=\"" << joined << "\"\n";
}
