package dev.drawbridge.testkit.wire;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.http.Shape;
import dev.drawbridge.wire.text.WireNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the entries of {@link OperationsTable} from classes and from the sources. */
public final class OperationSources {

    private final Path root;
    private final List<Path> mainFiles;
    private final Map<String, String> testTexts;

    /**
     * @param root of the repository
     */
    public OperationSources(Path root) {
        this.root = root;
        this.mainFiles = javaFiles("main");
        this.testTexts =
                javaFiles("test").stream()
                        .collect(
                                Collectors.toMap(
                                        OperationSources::simpleName,
                                        OperationSources::text,
                                        String::concat));
    }

    public List<OperationsTable.Entry> entries(Collection<? extends Class<?>> handlers) {
        return handlers.stream().map(Shape::of).map(this::entry).toList();
    }

    private OperationsTable.Entry entry(Shape shape) {
        return new OperationsTable.Entry(
                shape.dialect(),
                shape.action(),
                file(shape.request()),
                Arrays.stream(shape.request().getRecordComponents())
                        .map(component -> parameter(shape.dialect(), component))
                        .toList(),
                tests(shape.action()));
    }

    private static String parameter(Dialect dialect, RecordComponent component) {
        var name = WireNames.inRequest(component);
        var type = component.getType();
        if (type == List.class) {
            return name + (dialect == Dialect.EC2 ? ".N" : ".member.N");
        }
        if (type == Map.class) {
            return name + ".entry.N";
        }
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional ? name : "**" + name + "**";
    }

    private String file(Class<?> request) {
        var end = request.getName().replace('.', '/') + ".java";
        return mainFiles.stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .filter(file -> file.endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No source of " + request));
    }

    /**
     * A test names an operation as AWS does, as the SDK calls it, or as the command line does. A
     * command of one word counts only by itself in quotes: "publish" is an English word too.
     */
    private List<String> tests(String action) {
        var method = Character.toLowerCase(action.charAt(0)) + action.substring(1);
        var command = action.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        var typed = command.contains("-") ? "\\b" + command + "\\b" : "\"" + command + "\"";
        var named =
                Pattern.compile(
                        "\\b" + action + "\\b|\\." + method + "\\(|::" + method + "\\b|" + typed);
        return testTexts.entrySet().stream()
                .filter(test -> named.matcher(test.getValue()).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Path> javaFiles(String kind) {
        var marker = "/src/" + kind + "/java/";
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains(marker))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
