import java.util.Scanner;

class Main {
    public static void main(String[] args) {
        boolean flood = new Scanner(System.in).next().equals("flood");
        System.out.println(42);
        System.err.print("x".repeat(50_000));
        while (flood) System.err.print("x".repeat(1000));
    }
}
