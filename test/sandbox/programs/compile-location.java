import java.util.List;

public class Main {
    public static void main(String[] args) {
        int size = List.of(1).sizes();
    }
}
