package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the sources: sizes, null-marking, and words that must not be committed. */
final class SourcesTest {

    private static final Path ROOT = root();
    private static final int LONGEST_MAIN_FILE = 200;
    private static final int LONGEST_TEST_FILE = 250;
    private static final int LONGEST_METHOD = 30;
    private static final int FILES_IN_A_PACKAGE = 15;

    @Test
    void main_files_have_at_most_200_lines() {
        assertThat(sources("main").filter(file -> lines(file).size() > LONGEST_MAIN_FILE))
                .isEmpty();
    }

    @Test
    void test_files_have_at_most_250_lines() {
        assertThat(sources("test").filter(file -> lines(file).size() > LONGEST_TEST_FILE))
                .isEmpty();
    }

    @Test
    void methods_have_at_most_30_lines() {
        assertThat(
                        Methods.of(sources("main").toList())
                                .filter(method -> method.lines() > LONGEST_METHOD))
                .isEmpty();
    }

    @Test
    void packages_have_at_most_15_files_except_the_operations() {
        var crowded =
                sources("main")
                        .filter(file -> !file.getParent().endsWith("aws"))
                        // Messages are one sealed family: Java wants them in one package.
                        .filter(file -> !file.getParent().endsWith("dev/drawbridge/events"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > FILES_IN_A_PACKAGE);
        assertThat(crowded).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        var silent =
                sources("main")
                        .map(Path::getParent)
                        .distinct()
                        .filter(dir -> {
                            var info = dir.resolve("package-info.java");
                            return !Files.exists(info)
                                    || !text(info).contains("@NullMarked")
                                    || !text(info).startsWith("/**");
                        });
        assertThat(silent).isEmpty();
    }

    @Test
    void nothing_unfinished_is_committed() {
        // Written in pieces so that this file does not find itself.
        var unfinished =
                Pattern.compile(
                        String.join(
                                "|",
                                "TO" + "DO",
                                "FIX" + "ME",
                                "@Dis" + "abled",
                                "Thread\\.sl" + "eep"));
        assertThat(sources("test").filter(matches(unfinished))).isEmpty();
        assertThat(sources("main").filter(matches(Pattern.compile("TO" + "DO|FIX" + "ME"))))
                .isEmpty();
    }

    private static Predicate<Path> matches(Pattern pattern) {
        return file -> pattern.matcher(text(file)).find();
    }

    private static Stream<Path> sources(String kind) {
        try (var files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/" + kind + "/java/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        var dir = Path.of("").toAbsolutePath();
        while (!Files.exists(dir.resolve("mvnw"))) {
            dir = dir.getParent();
        }
        return dir;
    }
}
