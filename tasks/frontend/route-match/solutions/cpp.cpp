#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using Segments = std::vector<std::string>;

Segments split(const std::string& path) {
    Segments segments;
    std::istringstream in(path);
    std::string segment;
    while (std::getline(in, segment, '/')) {
        if (!segment.empty()) segments.push_back(segment);
    }
    return segments;
}

bool matches(const Segments& route, const Segments& path) {
    for (size_t i = 0; i < route.size(); i++) {
        if (route[i] == "*") return true;
        if (i >= path.size() || (route[i][0] != ':' && route[i] != path[i])) return false;
    }
    return route.size() == path.size();
}

std::vector<int> ranks(const Segments& route) {
    std::vector<int> result;
    for (auto& segment : route) result.push_back(segment == "*" ? 2 : segment[0] == ':' ? 1 : 0);
    return result;
}

int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<std::string> names(n);
    std::vector<Segments> routes(n);
    std::string text;
    for (int i = 0; i < n; i++) {
        std::cin >> names[i] >> text;
        routes[i] = split(text);
    }
    while (q-- > 0) {
        std::cin >> text;
        auto path = split(text);
        int best = -1;
        for (int i = 0; i < n; i++) {
            if (matches(routes[i], path) && (best < 0 || ranks(routes[i]) < ranks(routes[best]))) best = i;
        }
        if (best < 0) {
            std::cout << "404\n";
            continue;
        }
        std::cout << names[best];
        for (size_t i = 0; i < routes[best].size(); i++) {
            auto& segment = routes[best][i];
            if (segment[0] == ':') std::cout << ' ' << segment.substr(1) << '=' << path[i];
            if (segment != "*") continue;
            std::cout << " *=";
            for (size_t j = i; j < path.size(); j++) std::cout << (j > i ? "/" : "") << path[j];
        }
        std::cout << '\n';
    }
}
