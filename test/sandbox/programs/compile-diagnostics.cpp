#define A(x) x x x x x x x x x x
#define B(x) A(x) A(x) A(x) A(x) A(x) A(x) A(x) A(x) A(x) A(x)
#define C(x) B(x) B(x) B(x) B(x) B(x) B(x) B(x) B(x) B(x) B(x)
#pragma GCC diagnostic warning "-Wunused-variable"
int main() { C({ int a_variable_with_a_long_name_that_nobody_uses; }) C({ int another_variable_with_a_long_name_that_nobody_uses; }) C({ int yet_another_one_with_a_long_name_that_nobody_uses; }) return undeclared; }
