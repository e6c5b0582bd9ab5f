import java.util.Scanner;

public class Задача {
    public static void main(String[] args) {
        int число = new Scanner(System.in).nextInt();
        System.out.println(число * 2);
    }
}
