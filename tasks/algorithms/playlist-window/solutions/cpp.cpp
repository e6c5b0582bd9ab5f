#include <iostream>
#include <unordered_map>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n, mostPlays;
    size_t mostArtists;
    std::cin >> n >> mostPlays >> mostArtists;
    std::vector<int> tracks(n);
    std::unordered_map<int, int> plays;
    int left = 0, best = 0, number = 0;
    for (int right = 0; right < n; ++right) {
        std::cin >> tracks[right];
        const int artist = tracks[right];
        ++plays[artist];
        while (plays[artist] > mostPlays || plays.size() > mostArtists) {
            const auto dropped = plays.find(tracks[left++]);
            if (--dropped->second == 0) plays.erase(dropped);
        }
        const int length = right - left + 1;
        if (length > best) {
            best = length;
            number = 0;
        }
        number += length == best;
    }
    std::cout << best << ' ' << number << '\n';
}
