#include <cctype>
#include <iostream>
#include <map>
#include <string>

// If a placeholder with this many braces begins at position i, returns the position after it, else i.
size_t placeholder(const std::string& line, size_t i, size_t braces, std::string& name) {
    size_t start = i;
    if (line.compare(i, braces, std::string(braces, '{')) != 0) return start;
    i += braces;
    while (i < line.size() && line[i] == ' ') i++;
    name.clear();
    while (i < line.size() && (std::isalnum((unsigned char)line[i]) || line[i] == '_')) name += line[i++];
    while (i < line.size() && line[i] == ' ') i++;
    if (name.empty() || line.compare(i, braces, std::string(braces, '}')) != 0) return start;
    return i + braces;
}

int main() {
    std::string line, name;
    std::getline(std::cin, line);
    int n = std::stoi(line);
    std::map<std::string, std::string> values;
    while (n-- > 0) {
        std::getline(std::cin, line);
        size_t at = line.find('=');
        values[line.substr(0, at)] = line.substr(at + 1);
    }
    while (std::getline(std::cin, line)) {
        std::string out;
        for (size_t i = 0; i < line.size();) {
            size_t after = placeholder(line, i, 3, name);
            if (after > i) {
                out += values[name];
                i = after;
                continue;
            }
            after = placeholder(line, i, 2, name);
            if (after == i) {
                out += line[i++];
                continue;
            }
            i = after;
            for (char c : values[name]) {
                if (c == '&') out += "&amp;";
                else if (c == '<') out += "&lt;";
                else if (c == '>') out += "&gt;";
                else if (c == '"') out += "&quot;";
                else out += c;
            }
        }
        std::cout << out << '\n';
    }
}
