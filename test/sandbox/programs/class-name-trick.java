// A class named like a path, an escape in its name, and the name in a comment: public class ../../../tmp/Evil
public class \u0041nything {
    public static void main(String[] args) {
        System.out.println("named " + \u0041nything.class.getName() + " /* public class Evil */");
    }
}
