import java.util.List;

public class Main {
    record Order(int id, int price) {}


    static int total(List<Order> rows) {
        if (rows.isEmpty())
            throw new IllegalStateException("no rows");
        return rows.get(0).price();
    }

    public static void main(String[] args) {
        System.out.println(total(List.of()));
    }
}
