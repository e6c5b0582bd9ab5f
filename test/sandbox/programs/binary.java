class Main {
    public static void main(String... args) {
        System.out.write(new byte[] {0, 1, -1, -2, 10}, 0, 5);
        System.out.flush();
    }
}
