#include <new>
int main() {
    throw std::bad_alloc(1, 2, 3); // not what it takes
}
