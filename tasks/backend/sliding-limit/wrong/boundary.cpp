#include <iostream>
#include <map>
#include <queue>
#include <string>

int main() {
    std::ios::sync_with_stdio(false);
    long long r, w, n, t;
    std::string c;
    std::cin >> r >> w >> n;
    std::map<std::string, std::queue<long long>> m;
    while (n--) {
        std::cin >> t >> c;
        auto& q = m[c];
        while (!q.empty() && q.front() < t - w) q.pop();
        if ((long long)q.size() < r) {
            q.push(t);
            std::cout << "ok\n";
        } else std::cout << "wait " << q.front() + w - t << "\n";
    }
}
