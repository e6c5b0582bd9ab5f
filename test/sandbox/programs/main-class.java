interface Helper { static void main(String[] args) { System.out.println("helper"); } }
record Main(int size) { public static void main(String[] args) { System.out.println("main " + new Main(2).size()); } }
