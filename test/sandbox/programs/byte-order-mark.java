import java.io.IOException;

public class Main {
    public static void main(String[] args) throws IOException {
        System.out.println("ok " + System.in.readAllBytes().length);
    }
}