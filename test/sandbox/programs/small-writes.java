class Main {
    public static void main(String[] args) {
        for (int number = 0; number < 40000; number++) System.out.println(number % 10000);
    }
}
