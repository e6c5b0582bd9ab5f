import java.nio.file.Files;
import java.nio.file.Path;

public class Main {
    public static void main(String[] args) throws Exception {
        try {
            System.out.println(Files.readString(Path.of("/etc/shadow")));
        } catch (java.nio.file.AccessDeniedException denied) {
            System.out.println("denied");
        }
        try {
            new java.net.Socket("127.0.0.1", 80);
        } catch (java.net.SocketException denied) {
            System.out.println("no network");
        }
    }
}
