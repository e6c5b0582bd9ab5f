#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

struct Data {
    std::vector<std::pair<std::string, Data>> children;
    std::string text;
    const Data* child(const std::string& name) const {
        for (auto& entry : children) {
            if (entry.first == name) return &entry.second;
        }
        return nullptr;
    }
    Data& make(const std::string& name) {
        for (auto& entry : children) {
            if (entry.first == name) return entry.second;
        }
        children.emplace_back(name, Data());
        return children.back().second;
    }
};

struct Part {
    std::string kind, text;  // kind: text, insert, if, each; text: the text or the path
    std::vector<Part> first, second;
};

struct Scope {
    const Data* node;
    std::string index, key;
    const Scope* outer;
};

struct Token {
    std::string kind, text;
};

std::vector<Token> tokens;
size_t at = 0;
bool wrong = false;

// Parses up to an end or else that belongs to the enclosing block.
std::vector<Part> parseBody() {
    std::vector<Part> parts;
    while (at < tokens.size() && !wrong) {
        Token& token = tokens[at];
        if (token.kind == "else" || token.kind[0] == '/') break;
        at++;
        if (token.kind[0] != '#') {
            parts.push_back({token.kind, token.text, {}, {}});
            continue;
        }
        Part block{token.kind.substr(1), token.text, {}, {}};
        block.first = parseBody();
        if (at < tokens.size() && tokens[at].kind == "else") {
            at++;
            block.second = parseBody();
        }
        if (at >= tokens.size() || tokens[at].kind != "/" + block.kind) wrong = true;
        at++;
        parts.push_back(block);
    }
    return parts;
}

const Data* resolve(const std::string& path, const Scope* scope) {
    std::istringstream names(path);
    std::string name;
    std::getline(names, name, '.');
    const Data* node = nullptr;
    if (name == "this") node = scope->node;
    else for (; scope && !node; scope = scope->outer) node = scope->node->child(name);
    while (node && std::getline(names, name, '.')) node = node->child(name);
    return node;
}

void render(const std::vector<Part>& parts, const Scope& scope) {
    for (auto& part : parts) {
        if (part.kind == "text") {
            std::cout << part.text;
        } else if (part.text == "@index") {
            std::cout << scope.index;
        } else if (part.text == "@key") {
            std::cout << scope.key;
        } else {
            const Data* node = resolve(part.text, &scope);
            if (part.kind == "insert") {
                if (node) std::cout << node->text;
            } else if (part.kind == "if") {
                bool holds = node && (!node->children.empty() || (!node->text.empty() && node->text != "false"));
                render(holds ? part.first : part.second, scope);
            } else if (!node || node->children.empty()) {
                render(part.second, scope);
            } else {
                int index = 0;
                for (auto& [key, child] : node->children) render(part.first, {&child, std::to_string(index++), key, &scope});
            }
        }
    }
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    int n = std::stoi(line);
    Data root;
    while (n-- > 0) {
        std::getline(std::cin, line);
        size_t equals = line.find('=');
        std::istringstream names(line.substr(0, equals));
        std::string name;
        Data* node = &root;
        while (std::getline(names, name, '.')) node = &node->make(name);
        node->text = line.substr(equals + 1);
    }
    std::string text((std::istreambuf_iterator<char>(std::cin)), {});
    for (size_t from = 0; from < text.size();) {
        size_t open = text.find("{{", from);
        if (open == std::string::npos) open = text.size();
        tokens.push_back({"text", text.substr(from, open - from)});
        if (open == text.size()) break;
        size_t close = text.find("}}", open);
        std::istringstream words(text.substr(open + 2, close - open - 2));
        std::string word, path;
        words >> word >> path;
        bool block = word[0] == '#' || word[0] == '/' || word == "else";
        tokens.push_back(block ? Token{word, path} : Token{"insert", word});
        from = close + 2;
    }
    auto parts = parseBody();
    if (wrong || at < tokens.size()) std::cout << "error\n";
    else render(parts, {&root, "", "", nullptr});
}
