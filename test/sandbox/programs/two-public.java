public class Helper {
    public static void main(String[] args) { System.out.println("helper"); }
}

public class Main {
    public static void main(String[] args) { System.out.println("main"); }
}
