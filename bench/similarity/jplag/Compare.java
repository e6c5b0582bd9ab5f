import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Language;
import de.jplag.Submission;
import de.jplag.exceptions.BasecodeException;
import de.jplag.exceptions.ExitException;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Compares the programs of each folder `<root>/<name>.<suffix>/programs/<program>/` with one another, what is in `template/`
 * beside left out. Prints a line for each two: folder, program, program, the average of the two shares that match, the larger one.
 */
public class Compare {
    public static void main(String[] arguments) throws Exception {
        File[] folders = new File(arguments[0]).listFiles();
        Arrays.sort(folders);
        for (File folder : folders) compare(folder);
    }

    private static void compare(File folder) throws Exception {
        String suffix = folder.getName().substring(folder.getName().lastIndexOf('.'));
        JPlagOptions options = new JPlagOptions(languageOf(suffix), Set.of(new File(folder, "programs")), Set.of());
        for (JPlagComparison comparison : run(options, new File(folder, "template")).getAllComparisons()) {
            System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%s\t%f\t%f%n",
                folder.getName(),
                nameOf(comparison.firstSubmission()),
                nameOf(comparison.secondSubmission()),
                comparison.similarity(),
                comparison.maximalSimilarity());
        }
    }

    /** The template is not left out where it is shorter than any match. */
    private static JPlagResult run(JPlagOptions options, File template) throws ExitException {
        try {
            return JPlag.run(options.withBaseCodeSubmissionDirectory(template));
        } catch (BasecodeException tooShort) {
            return JPlag.run(options);
        }
    }

    private static String nameOf(Submission submission) {
        return new File(submission.getName()).getName();
    }

    private static Language languageOf(String suffix) {
        for (Language language : ServiceLoader.load(Language.class)) {
            if (Arrays.asList(language.suffixes()).contains(suffix)) return language;
        }
        throw new IllegalArgumentException("no language has files " + suffix);
    }
}
