package dev.drawbridge.console.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core, with all its rules. */
final class Axe {

    private static final String SOURCE = source();
    private static final String RUN =
            """
            async () => (await axe.run(document)).violations.flatMap(v => v.nodes.map(n =>
                `${v.id} (${v.impact}): ${v.help}\\n    ${n.html.slice(0, 200)}\\n    ${n.failureSummary}`))
            """;

    private Axe() {}

    /** What is wrong with the page as it stands; empty when nothing is. */
    @SuppressWarnings("unchecked")
    static List<String> complaints(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
