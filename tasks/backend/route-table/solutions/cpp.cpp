#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

using Strings = std::vector<std::string>;

struct Route {
    std::string handler;
    Strings names;
};

struct Node {
    std::unordered_map<std::string, std::unique_ptr<Node>> words;
    std::unique_ptr<Node> parameter;
    std::unique_ptr<Route> exact, star;
};

Strings segments(const std::string& path) {
    Strings parts;
    std::istringstream stream(path);
    for (std::string part; std::getline(stream, part, '/');) {
        if (!part.empty()) parts.push_back(part);
    }
    return parts;
}

void add(Node& root, const std::string& path, const std::string& handler) {
    Node* node = &root;
    Strings names;
    for (const std::string& segment : segments(path)) {
        if (segment == "*") {
            node->star.reset(new Route{handler, names});
            return;
        }
        const bool parameter = segment[0] == ':';
        if (parameter) names.push_back(segment.substr(1));
        auto& next = parameter ? node->parameter : node->words[segment];
        if (!next) next.reset(new Node);
        node = next.get();
    }
    node->exact.reset(new Route{handler, names});
}

const Route* find(const Node& node, const Strings& path, size_t position, Strings& values) {
    if (position == path.size()) return node.exact.get();
    const auto word = node.words.find(path[position]);
    if (word != node.words.end()) {
        if (const Route* route = find(*word->second, path, position + 1, values)) return route;
    }
    if (node.parameter) {
        values.push_back(path[position]);
        if (const Route* route = find(*node.parameter, path, position + 1, values)) return route;
        values.pop_back();
    }
    return node.star.get();
}

int main() {
    int routes, queries;
    std::cin >> routes >> queries;
    Node root;
    while (routes--) {
        std::string path, handler;
        std::cin >> path >> handler;
        add(root, path, handler);
    }
    while (queries--) {
        std::string path;
        std::cin >> path;
        Strings values;
        const Route* route = find(root, segments(path), 0, values);
        if (!route) {
            std::cout << "404\n";
            continue;
        }
        std::cout << route->handler;
        for (size_t i = 0; i < route->names.size(); ++i) std::cout << ' ' << route->names[i] << '=' << values[i];
        std::cout << '\n';
    }
}
