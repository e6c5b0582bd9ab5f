int down(volatile int* n) { volatile int here[64]; here[0] = *n + 1; return down(here) + here[0]; }
int main() { int n = 0; return down(&n); }
