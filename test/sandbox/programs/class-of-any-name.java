package some.where;

import java.util.Scanner;

public class Решение {
    record Pair(int left, int right) {}

    interface Shape {}

    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        System.out.println(new Pair(n, n * 2));
    }
}
