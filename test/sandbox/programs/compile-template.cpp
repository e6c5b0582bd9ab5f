#include <map>
#include <string>
struct Key { int id; };
int main() {
    std::map<Key, std::string> names;
    names[Key{1}] = "one";
}
