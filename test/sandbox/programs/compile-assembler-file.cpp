// What an assembler includes would end in the program: only what everybody in the image may read anyway.
__asm__(".section .rodata\nsecret: .incbin \"/etc/shadow\"\n");
int main() {}
