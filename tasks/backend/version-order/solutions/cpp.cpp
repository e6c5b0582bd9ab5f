#include <algorithm>
#include <cctype>
#include <iostream>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

using Part = std::tuple<bool, long long, std::string>;  // is it a word, number, word

struct Version {
    std::string name;
    std::vector<long long> numbers;
    bool release = true;
    std::vector<Part> label;
};

bool older(const Version& a, const Version& b) {
    return std::tie(a.numbers, a.release, a.label) < std::tie(b.numbers, b.release, b.label);
}

Version parse(const std::string& name) {
    Version version;
    version.name = name;
    const size_t dash = name.find('-');
    version.release = dash == std::string::npos;
    std::istringstream numbers(name.substr(0, dash));
    for (std::string part; std::getline(numbers, part, '.');) version.numbers.push_back(std::stoll(part));
    if (!version.release) {
        std::istringstream label(name.substr(dash + 1));
        for (std::string part; std::getline(label, part, '.');) {
            const bool word = !std::isdigit(static_cast<unsigned char>(part[0]));
            version.label.push_back({word, word ? 0 : std::stoll(part), word ? part : ""});
        }
    }
    return version;
}

bool fits(const std::string& operation, const Version& version, const Version& wanted) {
    if (operation == "=") return version.name == wanted.name;
    if (!version.release) return false;
    if (operation == "<") return older(version, wanted);
    const size_t fixed = operation == "^" ? 1 : operation == "~" ? 2 : 0;
    return !older(version, wanted) &&
           std::equal(version.numbers.begin(), version.numbers.begin() + fixed, wanted.numbers.begin());
}

int main() {
    int count, requests;
    std::cin >> count >> requests;
    std::vector<Version> versions;
    while (count--) {
        std::string name;
        std::cin >> name;
        versions.push_back(parse(name));
    }
    std::sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) { return older(b, a); });
    while (requests--) {
        std::string request;
        std::cin >> request;
        const size_t digits = request.find_first_of("0123456789");
        const std::string operation = request.substr(0, digits);
        const Version wanted = parse(request.substr(digits));
        const auto found = std::find_if(versions.begin(), versions.end(),
                                        [&](const Version& version) { return fits(operation, version, wanted); });
        std::cout << (found == versions.end() ? "none" : found->name) << '\n';
    }
}
