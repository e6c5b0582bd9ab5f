import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long[] column = new long[n];
        long total = 0;
        for (int i = 0; i < n; i++) {
            column[i] = in.nextLong();
            total += column[i];
        }
        int above = 0;
        for (long number : column) {
            if (number * n > total) above++;
        }
        System.out.println(above);
    }
}
