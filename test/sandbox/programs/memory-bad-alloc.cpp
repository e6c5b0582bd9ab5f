int main() { volatile long size = 1L << 46; volatile char* block = new char[size]; block[0] = 1; return block[size - 1]; }
