#include <algorithm>
#include <list>

int main() {
    std::list<int> list;
    std::sort(list.begin(), list.end());
}
