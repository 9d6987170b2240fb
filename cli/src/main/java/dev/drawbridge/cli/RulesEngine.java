package dev.drawbridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * The provider's own rules, where they lie beside this: nothing of them is known here but a name.
 */
final class RulesEngine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RulesEngine() {}

    static JsonNode whatIf(Path export, String service, Object question) throws IOException {
        var engine =
                ToolProvider.findFirst("drawbridge-what-if")
                        .orElseThrow(() ->
                                new IOException(
                                        "The rules are not beside this program: use ./drawbridge"));
        var said = new StringWriter();
        var wrong = new StringWriter();
        int ended =
                engine.run(
                        new PrintWriter(said, true),
                        new PrintWriter(wrong, true),
                        export.toString(),
                        service,
                        JSON.writeValueAsString(question));
        if (ended != 0) {
            throw new IOException(wrong.toString().strip());
        }
        return JSON.readTree(said.toString());
    }
}
