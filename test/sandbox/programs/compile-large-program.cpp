long table[1 << 26] = {1};
int main() { return (int)table[0] - 1; }
