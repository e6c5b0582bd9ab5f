#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

struct Item {
    double basis, weight, bound, width;
    // The share for each unit of weight at which the item reaches its bound.
    double limit() const { return (bound - basis) / weight; }
};

// Items freeze in order of their limits: try to freeze them one after another until the rest fit.
int main() {
    int n;
    double width, gap;
    std::cin >> n >> width >> gap;
    std::vector<double> basis(n), grow(n), shrink(n), least(n), greatest(n);
    double free = width - gap * (n - 1);
    for (int i = 0; i < n; i++) {
        std::string text;
        std::cin >> basis[i] >> grow[i] >> shrink[i] >> least[i] >> text;
        greatest[i] = text == "none" ? 1e18 : std::stod(text);
        free -= basis[i];
    }
    bool growing = free > 0;
    std::vector<Item> items(n);
    std::vector<Item*> order;
    double total = 0;
    for (int i = 0; i < n; i++) {
        items[i] = {basis[i], growing ? grow[i] : shrink[i] * basis[i], growing ? greatest[i] : least[i], basis[i]};
        if (items[i].weight == 0) continue;
        order.push_back(&items[i]);
        total += items[i].weight;
    }
    std::sort(order.begin(), order.end(), [&](Item* a, Item* b) {
        return growing ? a->limit() < b->limit() : a->limit() > b->limit();
    });
    for (Item* item : order) {
        double share = free / total;
        bool frozen = growing ? item->limit() < share : item->limit() > share;
        item->width = frozen ? item->bound : item->basis + share * item->weight;
        free -= item->width - item->basis;
        total -= item->weight;
    }
    for (auto& item : items) std::printf("%.9f\n", item.width);
}
