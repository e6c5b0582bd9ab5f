#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

// Reads one row; false at the end of input.
bool readRow(std::istream& in, std::vector<std::string>& row) {
    enum { Start, Plain, Quoted, QuoteSeen } state = Start;
    row.assign(1, "");
    bool any = false;
    for (char c; in.get(c); any = true) {
        if (state == Quoted) {
            if (c == '"') state = QuoteSeen;
            else row.back() += c;
        } else if (c == '"' && state == Start) {
            state = Quoted;
        } else if (c == '"' && state == QuoteSeen) {
            row.back() += c;
            state = Quoted;
        } else if (c == ',') {
            row.emplace_back();
            state = Start;
        } else if (c == '\n') {
            return true;
        } else {
            row.back() += c;
            state = Plain;
        }
    }
    return any;
}

bool isNumber(const std::string& text) {
    size_t from = !text.empty() && text[0] == '-';
    return text.size() > from && std::all_of(text.begin() + from, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int main() {
    std::string groupName, sumName;
    std::getline(std::cin, groupName);
    std::getline(std::cin, sumName);
    std::vector<std::string> header, row, order;
    readRow(std::cin, header);
    size_t group = std::find(header.begin(), header.end(), groupName) - header.begin();
    size_t value = std::find(header.begin(), header.end(), sumName) - header.begin();
    std::map<std::string, std::pair<long long, int>> totals;
    int bad = 0;
    while (readRow(std::cin, row)) {
        if (row.size() != header.size() || !isNumber(row[value])) {
            bad++;
            continue;
        }
        if (!totals.count(row[group])) order.push_back(row[group]);
        auto& total = totals[row[group]];
        total.first += std::stoll(row[value]);
        total.second++;
    }
    for (auto& name : order) {
        std::cout << totals[name].first << ' ' << totals[name].second << ' ';
        for (char c : name) std::cout << (c == '\n' ? "\\n" : std::string(1, c));
        std::cout << '\n';
    }
    std::cout << "bad " << bad << '\n';
}
