template <int N> struct Bomb { typedef typename Bomb<N - 1>::type left; typedef typename Bomb<N - 2>::type right; struct type : left, right {}; };
template <> struct Bomb<0> { struct type {}; };
template <> struct Bomb<1> { struct type {}; };
template <int N, int M> struct Twice { static constexpr long value = Twice<N - 1, M>::value + Twice<N - 1, M + (1 << N)>::value; };
template <int M> struct Twice<0, M> { static constexpr long value = 1; };
int main() { return (int)Twice<25, 0>::value; }
