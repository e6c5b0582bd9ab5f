#include <iostream>
#include <string>

int main() {
    long long n, wait, now, due = -1;
    std::cin >> n >> wait;
    std::string kind, value;
    bool pending = false, any = false;
    auto save = [&](long long at) {
        std::cout << at << ' ' << value << '\n';
        pending = false;
        any = true;
    };
    while (std::cin >> kind >> now) {
        if (pending && due <= now) save(due);
        if (kind == "edit") {
            std::cin >> value;
            due = now + wait;
            pending = true;
        } else if (pending && kind == "blur") {
            save(now);
        } else {
            pending = false;
        }
    }
    if (pending) save(due);
    if (!any) std::cout << "none\n";
}
