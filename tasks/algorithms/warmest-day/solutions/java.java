import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int warmest = in.nextInt();
        int day = 1;
        for (int i = 2; i <= n; i++) {
            int now = in.nextInt();
            if (now > warmest) {
                warmest = now;
                day = i;
            }
        }
        System.out.println(day + " " + warmest);
    }
}
