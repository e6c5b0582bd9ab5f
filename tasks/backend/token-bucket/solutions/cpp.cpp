#include <iostream>
#include <string>
#include <unordered_map>

struct Bucket {
    long long tokens, since;  // the next token is counted from `since`
};

int main() {
    std::ios::sync_with_stdio(false);
    long long capacity, period;
    int n;
    std::cin >> capacity >> period >> n;
    std::unordered_map<std::string, Bucket> buckets;
    while (n--) {
        long long time, cost;
        std::string client;
        std::cin >> time >> client >> cost;
        Bucket& bucket = buckets.try_emplace(client, Bucket{capacity, time}).first->second;
        const long long arrived = (time - bucket.since) / period;
        bucket.tokens += arrived;
        bucket.since += arrived * period;
        if (bucket.tokens >= capacity) bucket = {capacity, time};
        if (cost > capacity) {
            std::cout << "never\n";
        } else if (cost > bucket.tokens) {
            std::cout << "wait " << bucket.since + (cost - bucket.tokens) * period - time << '\n';
        } else {
            bucket.tokens -= cost;
            std::cout << "ok " << bucket.tokens << '\n';
        }
    }
}
