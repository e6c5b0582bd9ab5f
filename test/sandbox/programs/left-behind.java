import java.util.Scanner;

class Main {
    public static void main(String[] args) throws Exception {
        String left = new Scanner(System.in).next();
        if (left.equals("child")) {
            new ProcessBuilder("/bin/sh", "-c", "sleep 1000; echo late").inheritIO().start();
        } else {
            Thread thread = new Thread(Main::sleep);
            thread.setDaemon(left.equals("daemon"));
            thread.start();
        }
        System.out.println(42);
    }

    static void sleep() {
        try {
            Thread.sleep(1_000_000);
        } catch (InterruptedException ended) {
            System.out.println("late");
        }
    }
}
