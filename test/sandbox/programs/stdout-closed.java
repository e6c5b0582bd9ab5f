import java.util.Scanner;

class Main {
    public static void main(String[] args) {
        boolean late = new Scanner(System.in).next().equals("late");
        System.out.println("first");
        System.out.close();
        if (late) System.out.println("second");
    }
}
