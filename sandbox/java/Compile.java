import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;

/**
 * Compiles one source file, whatever its public class is called and whatever package it is in, into one jar. Of the
 * classes that have a main method it starts the public one, else the one called Main, else the first. One virtual
 * machine instead of one for javac and one for jar; no file is named after anything in the source.
 */
public final class Compile {
  private static final long STACK_BYTES = 256L << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final class Source extends SimpleJavaFileObject {
    private final String text;
    /** The class that the file would be named after, had it a name. */
    private String namesake;

    Source(String text) {
      super(URI.create("string:///Main.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public String getName() {
      return "Main.java"; // in messages
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return namesake == null || simpleName.equals(namesake);
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output() {
      super(URI.create("memory:///class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    final Map<String, Output> classes = new LinkedHashMap<>();

    Memory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Output output = new Output();
      classes.put(className, output);
      return output;
    }
  }

  /** Of two public classes javac refuses one: that which is not called Main, else the second. */
  private static String namesakeOf(Iterable<? extends CompilationUnitTree> units) {
    String first = null;
    for (CompilationUnitTree unit : units) {
      for (Tree declaration : unit.getTypeDecls()) {
        if (!(declaration instanceof ClassTree type) || !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) continue;
        if (type.getSimpleName().contentEquals("Main")) return "Main";
        if (first == null) first = type.getSimpleName().toString();
      }
    }
    return first;
  }

  private static boolean isMain(Element member) {
    if (member.getKind() != ElementKind.METHOD || !member.getSimpleName().contentEquals("main")) return false;
    ExecutableElement method = (ExecutableElement) member;
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getModifiers().contains(Modifier.PUBLIC)
        && method.getReturnType().getKind() == TypeKind.VOID
        && method.getParameters().size() == 1
        && method.getParameters().get(0).asType() instanceof ArrayType array
        && array.getComponentType() instanceof DeclaredType component
        && ((TypeElement) component.asElement()).getQualifiedName().contentEquals("java.lang.String");
  }

  private static int preference(TypeElement type) {
    if (type.getModifiers().contains(Modifier.PUBLIC)) return 2;
    return type.getSimpleName().contentEquals("Main") ? 1 : 0;
  }

  /** The compiler goes as deep as a source is nested: more than a first thread's stack may hold. */
  public static void main(String[] arguments) throws InterruptedException {
    int[] status = {1};
    Runnable work = () -> {
      try {
        status[0] = compile(Path.of(arguments[0]), Path.of(arguments[1]));
      } catch (StackOverflowError error) {
        System.err.println("Main.java: error: the program is nested too deeply");
      } catch (IOException error) {
        System.err.println("error: " + error.getMessage());
      }
    };
    Thread thread = new Thread(null, work, "compile", STACK_BYTES);
    thread.start();
    thread.join();
    System.exit(status[0]);
  }

  private static int compile(Path source, Path jar) throws IOException {
    String text = Files.readString(source, StandardCharsets.UTF_8);
    if (text.startsWith(BYTE_ORDER_MARK)) text = text.substring(1);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int[] errors = {0};
    DiagnosticListener<JavaFileObject> report = message -> {
      if (message.getKind() == Diagnostic.Kind.ERROR) errors[0]++;
      System.err.println(message);
    };
    Memory memory = new Memory(compiler.getStandardFileManager(report, null, StandardCharsets.UTF_8));
    Source file = new Source(text);
    JavacTask task = (JavacTask) compiler.getTask(
        null, memory, report, List.of("-proc:none", "-Xlint:none", "-g"), null, List.of(file));
    file.namesake = namesakeOf(task.parse());
    TypeElement main = null;
    for (Element element : task.analyze()) {
      if (!(element instanceof TypeElement type)) continue;
      if (type.getEnclosingElement().getKind() != ElementKind.PACKAGE) continue;
      if (type.getEnclosedElements().stream().noneMatch(Compile::isMain)) continue;
      if (main == null || preference(type) > preference(main)) main = type;
    }
    if (errors[0] == 0 && main == null) {
      System.err.println("error: no class has a method public static void main(String[] args)");
      return 1;
    }
    String mainClass = main == null ? null : task.getElements().getBinaryName(main).toString();
    if (errors[0] == 0) task.generate();
    if (errors[0] > 0) return 1;
    write(memory, mainClass, jar);
    return 0;
  }

  private static void write(Memory memory, String mainClass, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.setLevel(1);
      for (Map.Entry<String, Output> entry : memory.classes.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey().replace('.', '/') + ".class"));
        entry.getValue().bytes.writeTo(out);
      }
    }
  }
}
