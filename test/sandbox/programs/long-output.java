import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String where = in.next();
        String text = "a".repeat(in.nextInt());
        if (where.equals("out")) {
            System.out.print(text);
            System.exit(0);
        }
        if (where.equals("err")) {
            System.err.print(text);
            System.exit(0);
        }
        System.out.print(text);
        throw new IllegalStateException("boom");
    }
}
