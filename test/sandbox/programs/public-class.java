class Helper { public static void main(String[] args) { System.out.println("helper"); } }
class Main { public static void main(String[] args) { System.out.println("main"); } }
public enum Started { ONE; public static void main(final String... args) { System.out.println("started " + ONE); } }
