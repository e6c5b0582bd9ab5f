#include <cstring>
#include <iostream>
#include <string>

const long long MODULUS = 1'000'000'007;

/** completions[left][last][sum]: ways to append `left` digits so that the whole sum becomes a multiple of k. */
long long completions[41][10][50];

void prepare(int k) {
    std::memset(completions, 0, sizeof completions);
    for (int last = 0; last < 10; ++last) completions[0][last][0] = 1;
    for (int left = 1; left <= 40; ++left) {
        for (int last = 0; last < 10; ++last) {
            for (int sum = 0; sum < k; ++sum) {
                for (int digit = 0; digit < 10; ++digit) {
                    if (digit != last) completions[left][last][sum] += completions[left - 1][digit][(sum + digit) % k];
                }
                completions[left][last][sum] %= MODULUS;
            }
        }
    }
}

/** Quiet numbers from 1 to below the bound. */
long long countBelow(const std::string& bound, int k) {
    const int length = bound.size();
    long long result = 0;
    for (int shorter = 1; shorter < length; ++shorter) {
        for (int first = 1; first < 10; ++first) result += completions[shorter - 1][first][first % k];
    }
    int last = -1, sum = 0;
    for (int i = 0; i < length; ++i) {
        const int limit = bound[i] - '0';
        for (int digit = i == 0 ? 1 : 0; digit < limit; ++digit) {
            if (digit != last) result += completions[length - i - 1][digit][(sum + digit) % k];
        }
        if (limit == last) break;
        last = limit;
        sum += limit;
    }
    return result % MODULUS;
}

bool isQuiet(const std::string& text, int k) {
    int sum = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && text[i] == text[i - 1]) return false;
        sum += text[i] - '0';
    }
    return sum % k == 0;
}

int main() {
    int queries;
    std::cin >> queries;
    while (queries--) {
        std::string a, b;
        int k;
        std::cin >> a >> b >> k;
        prepare(k);
        long long result = countBelow(b, k) - countBelow(a, k) + isQuiet(b, k);
        // countBelow does not know 0, which lies below every b > 0.
        if (a == "0" && b != "0") ++result;
        std::cout << (result % MODULUS + MODULUS) % MODULUS << '\n';
    }
}
