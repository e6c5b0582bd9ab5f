#include <cctype>
#include <iostream>
#include <string>

std::string pack(const std::string& text) {
    std::string packed;
    for (size_t start = 0, end = 0; start < text.size(); start = end) {
        while (end < text.size() && text[end] == text[start]) ++end;
        if (end - start > 1) packed += std::to_string(end - start);
        packed += text[start];
    }
    return packed;
}

std::string unpack(const std::string& text) {
    std::string unpacked;
    int length = 0;
    for (char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            length = 10 * length + (c - '0');
        } else {
            unpacked.append(length > 0 ? length : 1, c);
            length = 0;
        }
    }
    return unpacked;
}

int main() {
    std::string command, text;
    std::cin >> command >> text;
    std::cout << (command == "pack" ? pack(text) : unpack(text)) << '\n';
}
