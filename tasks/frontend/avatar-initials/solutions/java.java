import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        String[] words = new Scanner(System.in).nextLine().trim().split(" ");
        String initials = words[0].substring(0, 1);
        if (words.length > 1) initials += words[words.length - 1].charAt(0);
        System.out.println(initials.toUpperCase());
    }
}
