import java.util.function.IntUnaryOperator;

public class Main {
    static int depth(int n, long a, long b, String c) {
        if (n == 0) return 0;
        long d = a + b;
        return 1 + depth(n - 1, b, d, c);
    }

    static IntUnaryOperator closure;

    public static void main(String[] args) throws Exception {
        System.out.println(depth(100000, 1, 2, "x"));
        closure = n -> n == 0 ? 0 : 1 + closure.applyAsInt(n - 1);
        System.out.println(closure.applyAsInt(100000));
        Thread thread = new Thread(() -> System.out.println(depth(100000, 1, 2, "x")));
        thread.start();
        thread.join();
    }
}
