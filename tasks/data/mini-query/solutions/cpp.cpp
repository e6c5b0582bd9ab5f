#include <cctype>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

struct Value {
    bool null = true;
    bool isText = false;
    long long number = 0;
    std::string text;
    std::string show() const { return null ? "NULL" : isText ? text : std::to_string(number); }
    int compare(const Value& other) const {
        if (isText) return text < other.text ? -1 : text > other.text;
        return number < other.number ? -1 : number > other.number;
    }
};

Value number(long long n) { return {false, false, n, ""}; }
Value text(std::string s) { return {false, true, 0, std::move(s)}; }

using Row = std::vector<Value>;

std::map<std::string, int> columns;

std::vector<std::string> tokenise(const std::string& line) {
    std::vector<std::string> tokens;
    auto word = [](char c) { return std::isalnum((unsigned char)c) || c == '_'; };
    for (size_t i = 0; i < line.size();) {
        size_t from = i++;
        char c = line[from];
        if (std::isspace((unsigned char)c)) continue;
        if (c == '\'') {
            while (line[i++] != '\'') {
            }
        } else if (word(c) || c == '-') {
            while (i < line.size() && word(line[i])) i++;
        } else if ((c == '!' || c == '<' || c == '>') && i < line.size() && line[i] == '=') {
            i++;
        }
        tokens.push_back(line.substr(from, i - from));
    }
    return tokens;
}

// Evaluates the condition for one row while reading it: 0 false, 1 unknown, 2 true.
struct Evaluator {
    const std::vector<std::string>& tokens;
    size_t at;
    const Row& row;

    bool take(const std::string& token) {
        if (at >= tokens.size() || tokens[at] != token) return false;
        at++;
        return true;
    }
    int either() {
        int result = both();
        while (take("or")) result = std::max(result, both());
        return result;
    }
    int both() {
        int result = negation();
        while (take("and")) result = std::min(result, negation());
        return result;
    }
    int negation() {
        if (take("not")) return 2 - negation();
        if (take("(")) {
            int result = either();
            take(")");
            return result;
        }
        Value left = operand();
        if (take("is")) {
            bool negated = take("not");
            take("null");
            return left.null != negated ? 2 : 0;
        }
        std::string op = tokens[at++];
        Value right = operand();
        if (left.null || right.null) return 1;
        int order = left.compare(right);
        bool holds = op == "=" ? order == 0 : op == "!=" ? order != 0 : op == "<" ? order < 0 : op == "<=" ? order <= 0 : op == ">" ? order > 0 : order >= 0;
        return holds ? 2 : 0;
    }
    Value operand() {
        const std::string& token = tokens[at++];
        if (token[0] == '\'') return text(token.substr(1, token.size() - 2));
        auto column = columns.find(token);
        return column != columns.end() ? row[column->second] : number(std::stoll(token));
    }
};

std::string aggregate(const std::string& name, const std::string& argument, const std::vector<const Row*>& rows) {
    if (argument == "*") return std::to_string(rows.size());
    Value result;
    int count = 0;
    for (const Row* row : rows) {
        const Value& cell = (*row)[columns[argument]];
        if (cell.null) continue;
        if (count++ == 0) result = cell;
        else if (name == "sum") result.number += cell.number;
        else if (name == "min" ? cell.compare(result) < 0 : cell.compare(result) > 0) result = cell;
    }
    return name == "count" ? std::to_string(count) : result.show();
}

int main() {
    int m, n, q;
    std::cin >> m >> n >> q;
    std::string word, line;
    for (int i = 0; i < m; i++) {
        std::cin >> word;
        columns[word] = i;
    }
    std::vector<std::string> types(m);
    for (auto& type : types) std::cin >> type;
    std::vector<Row> table(n);
    for (auto& row : table) {
        for (int i = 0; i < m; i++) {
            std::cin >> word;
            row.push_back(word == "NULL" ? Value() : types[i] == "int" ? number(std::stoll(word)) : text(word));
        }
    }
    std::getline(std::cin, line);
    while (q-- > 0) {
        std::getline(std::cin, line);
        auto tokens = tokenise(line);
        bool filtered = tokens.size() > 4 && tokens[4] == "where";
        std::vector<const Row*> rows;
        size_t after = 4;
        for (auto& row : table) {
            Evaluator evaluator{tokens, 5, row};
            if (!filtered || evaluator.either() == 2) rows.push_back(&row);
            if (filtered) after = evaluator.at;
        }
        if (after >= tokens.size()) {
            std::cout << aggregate(tokens[0], tokens[2], rows) << '\n';
            continue;
        }
        int by = columns[tokens[after + 1]];
        std::vector<std::string> order;
        std::map<std::string, std::vector<const Row*>> groups;
        for (const Row* row : rows) {
            std::string value = (*row)[by].show();
            if (!groups.count(value)) order.push_back(value);
            groups[value].push_back(row);
        }
        for (auto& value : order) std::cout << value << ' ' << aggregate(tokens[0], tokens[2], groups[value]) << '\n';
        if (order.empty()) std::cout << "empty\n";
    }
}
