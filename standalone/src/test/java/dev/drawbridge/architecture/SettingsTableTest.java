package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The table in {@code docs/running.md} lists what is read, and nothing else. */
final class SettingsTableTest {

    private static final Path ROOT = SourcesTest.root();
    private static final Pattern READ =
            Pattern.compile(
                    "(?:\\$\\{|environment\\.get\\w*Property\\(\\s*\"|String MEANT = \")(drawbridge\\.[a-z.-]+)");
    private static final Pattern NAME = Pattern.compile("`((?:drawbridge)?\\.[^`]+)`");

    /** Who a service is, which it says itself. */
    private static final String OWN_NAME = "drawbridge.service";

    @Test
    void every_setting_that_is_read_is_in_the_table_and_no_other() throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(SettingsTableTest::isMain).toList()) {
                READ.matcher(Files.readString(file)).results().forEach(r -> read.add(r.group(1)));
            }
        }
        bound().forEach(read::add);
        read.remove(OWN_NAME);
        assertThat(read).hasSizeGreaterThan(50);
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(read);
    }

    private static boolean isMain(Path file) {
        return file.toString().contains("/src/main/") && file.toString().endsWith(".java");
    }

    private static Set<String> documented() throws IOException {
        var names = new TreeSet<String>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/running.md"))) {
            if (line.startsWith("| `drawbridge.")) {
                var prefix = "";
                for (var found : NAME.matcher(line.split("\\|")[1]).results().toList()) {
                    var name = found.group(1);
                    name = name.startsWith(".") ? prefix + name : name;
                    prefix = name.substring(0, name.lastIndexOf('.'));
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Stream<String> bound() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("dev.drawbridge").stream()
                .map(each -> ClassUtils.resolveClassName(each.getBeanClassName(), null))
                .flatMap(type ->
                        names(type.getAnnotation(ConfigurationProperties.class).value(), type));
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .flatMap(each -> {
                    var name = prefix + "." + kebab(each.getName());
                    var element = element(each);
                    return element.isRecord()
                            ? names(each.getType() == List.class ? name + "[0]" : name, element)
                            : Stream.of(name);
                });
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : component.getType();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
