#include <algorithm>
#include <iostream>

bool succeeded(int status) { return status >= 200 && status <= 299; }
bool mayRetry(int status) { return !succeeded(status); }

int main() {
    long long base, cap, deadline, start = 0;
    int mostCalls, count;
    std::cin >> base >> cap >> mostCalls >> deadline >> count;
    long long delay = base;
    for (int call = 1;; ++call) {
        long long duration, retryAfter;
        int status;
        std::cin >> duration >> status >> retryAfter;
        std::cout << start << '\n';
        const long long end = start + duration;
        if (!mayRetry(status)) {
            std::cout << (succeeded(status) ? "success " : "failed ") << end << '\n';
            return 0;
        }
        start = end + std::max(delay, retryAfter);
        delay = std::min(2 * delay, cap);
        if (call == mostCalls || start > deadline) {
            std::cout << "gave up " << end << '\n';
            return 0;
        }
    }
}
