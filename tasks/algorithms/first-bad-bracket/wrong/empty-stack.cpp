#include <iostream>
#include <string>
#include <vector>

int main() {
    std::string s;
    std::cin >> s;
    std::vector<int> st;
    for (int i = 0; i < (int)s.size(); ++i) {
        char c = s[i];
        if (c == '(' || c == '[' || c == '{') st.push_back(i);
        else if (c == ')' || c == ']' || c == '}') {
            if (st.empty()) continue;
            char o = s[st.back()];
            if ((c == ')') != (o == '(') || (c == ']') != (o == '[')) {
                std::cout << i + 1 << '\n';
                return 0;
            }
            st.pop_back();
        }
    }
    if (st.empty()) std::cout << "OK\n";
    else std::cout << st.back() + 1 << '\n';
}
