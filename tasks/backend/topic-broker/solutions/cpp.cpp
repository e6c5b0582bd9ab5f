#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

using Levels = std::vector<std::string>;

struct Node {
    std::unordered_map<std::string, std::unique_ptr<Node>> children;
    std::set<std::string> clients;

    const Node* child(const std::string& name) const {
        const auto found = children.find(name);
        return found == children.end() ? nullptr : found->second.get();
    }
};

Levels split(const std::string& text) {
    Levels levels;
    std::istringstream stream(text);
    for (std::string level; std::getline(stream, level, '/');) levels.push_back(level);
    return levels;
}

Node& nodeAt(Node& root, const Levels& levels) {
    Node* node = &root;
    for (const std::string& level : levels) {
        auto& next = node->children[level];
        if (!next) next.reset(new Node);
        node = next.get();
    }
    return *node;
}

void collect(const Node& node, const Levels& levels, size_t position, std::unordered_set<std::string>& found) {
    if (const Node* rest = node.child("#")) found.insert(rest->clients.begin(), rest->clients.end());
    if (position == levels.size()) {
        found.insert(node.clients.begin(), node.clients.end());
        return;
    }
    if (const Node* child = node.child(levels[position])) collect(*child, levels, position + 1, found);
    if (const Node* child = node.child("+")) collect(*child, levels, position + 1, found);
}

bool matches(const Levels& pattern, const Levels& topic) {
    const bool open = pattern.back() == "#";
    const size_t fixed = pattern.size() - open;
    if (open ? topic.size() < fixed : topic.size() != fixed) return false;
    for (size_t i = 0; i < fixed; ++i) {
        if (pattern[i] != "+" && pattern[i] != topic[i]) return false;
    }
    return true;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    Node root;
    std::map<std::string, Levels> topics;
    while (n--) {
        std::string command, client, text;
        std::cin >> command;
        if (command != "pub") std::cin >> client;
        std::cin >> text;
        const Levels levels = split(text);
        if (command == "sub") {
            nodeAt(root, levels).clients.insert(client);
        } else if (command == "unsub") {
            nodeAt(root, levels).clients.erase(client);
        } else if (command == "pub") {
            topics[text] = levels;
            std::unordered_set<std::string> found;
            collect(root, levels, 0, found);
            std::cout << found.size() << '\n';
        } else {
            int count = 0;
            for (const auto& [name, topic] : topics) count += matches(levels, topic);
            std::cout << count << '\n';
        }
    }
}
