#include <climits>
#include <iostream>
#include <string>

int main() {
    long long n, quiet, leading, trailing, longest;
    std::cin >> n >> quiet >> leading >> trailing >> longest;
    const long long never = LLONG_MAX;
    long long end = never, limit = never;  // due times; end == never means idle
    std::string waiting;
    bool any = false;
    auto deliver = [&](long long time) {
        if (!waiting.empty()) std::cout << time << ' ' << waiting << '\n';
        any = any || !waiting.empty();
        waiting.clear();
        limit = never;
    };
    auto idle = [&] {
        waiting.clear();
        limit = end = never;
    };
    for (long long i = 0; i <= n; i++) {
        std::string kind, argument;
        long long now = never - 1;
        if (i < n) std::cin >> kind >> now;
        if (limit <= now && limit <= end) deliver(limit);
        if (end <= now) {
            if (trailing) deliver(end);
            idle();
        }
        if (kind == "call") {
            std::cin >> argument;
            bool wasWaiting = !waiting.empty();
            waiting = argument;
            if (end == never && leading) deliver(now);
            else if (!wasWaiting && longest > 0) limit = now + longest;
            end = now + quiet;
        } else if (i < n) {
            if (kind == "flush") deliver(now);
            idle();
        }
    }
    if (!any) std::cout << "none\n";
}
