public class Main {
    static void main(int x) {}
}
