import java.util.HashSet;
import java.util.Scanner;
import java.util.Set;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int port = in.nextInt();
        int n = in.nextInt();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < n; i++) used.add(in.nextInt());
        while (used.contains(port)) port++;
        System.out.println(port);
    }
}
