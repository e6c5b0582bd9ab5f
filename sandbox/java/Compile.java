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
import com.sun.source.util.JavacTask;

/**
 * Compiles one source file, whatever its public class is called and whatever package it is in, into one jar whose main
 * class is the first in the file that has a main method. One virtual machine instead of one for javac and one for jar;
 * no file is named after anything in the source.
 */
public final class Compile {
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

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
      return true;
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

  private static boolean isMain(Element member) {
    if (member.getKind() != ElementKind.METHOD || !member.getSimpleName().contentEquals("main")) return false;
    ExecutableElement method = (ExecutableElement) member;
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getModifiers().contains(Modifier.PUBLIC)
        && method.getReturnType().getKind() == TypeKind.VOID
        && method.getParameters().size() == 1
        && method.getParameters().get(0).asType().toString().equals("java.lang.String[]");
  }

  public static void main(String[] arguments) throws IOException {
    String text = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
    Path jar = Path.of(arguments[1]);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int[] errors = {0};
    DiagnosticListener<JavaFileObject> report = message -> {
      if (message.getKind() == Diagnostic.Kind.ERROR) errors[0]++;
      System.err.println(message);
    };
    Memory memory = new Memory(compiler.getStandardFileManager(report, null, StandardCharsets.UTF_8));
    JavacTask task = (JavacTask) compiler.getTask(
        null, memory, report, List.of("-proc:none", "-Xlint:none", "-g"), null, List.of(new Source(text)));
    String mainClass = null;
    for (Element element : task.analyze()) {
      if (mainClass != null || !(element instanceof TypeElement type)) continue;
      if (type.getEnclosedElements().stream().anyMatch(Compile::isMain))
        mainClass = task.getElements().getBinaryName(type).toString();
    }
    if (errors[0] == 0) task.generate();
    if (errors[0] > 0) System.exit(1);
    if (mainClass == null) {
      System.err.println("error: no class has a method public static void main(String[] args)");
      System.exit(1);
    }

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
