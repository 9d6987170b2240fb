package dev.drawbridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.cli.story.Story;
import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The past, from a running system or from a file alone. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Tells the story of one thing, fact by fact, or its state at a moment.",
            "With --file offline, out of an export that is verified before."
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin private Remote remote = new Remote();

    @Parameters(
            paramLabel = "STREAM",
            arity = "0..1",
            defaultValue = "",
            description = "vpce-…, vpce-svc-…, rules-…, an ARN; none with --file: which there are")
    private String stream = "";

    @Option(names = "--at", defaultValue = "", description = "2026-11-27T10:00:00Z")
    private String at = "";

    @Option(names = "--file", paramLabel = "FILE", description = "an export, instead of a system")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--key",
            defaultValue = "",
            paramLabel = "BASE64",
            description = "with --file: the log's public key, known from elsewhere")
    private String key = "";

    @Option(names = "--output", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        if (file.isPresent()) {
            return offline(file.get());
        }
        if (stream.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Of what? vpce-…, or --file FILE");
        }
        var place = "/api/audit/as-of?%sstream=" + encoded(stream).replace("%", "%%");
        var now = remote.get(place.formatted(at.isEmpty() ? "" : "at=" + encoded(at) + "&"));
        if (!at.isEmpty()) {
            output.print(out(), Output.json(now.path("state")), now);
            return 0;
        }
        var story = new ArrayList<JsonNode>();
        for (int n = 1; n <= now.path("of").asInt(); n++) {
            story.add(remote.get(place.formatted("sequence=" + n + "&")));
        }
        return tell(story);
    }

    private int offline(Path export) throws IOException {
        try (var lines = Files.newBufferedReader(export)) {
            Verification.of(lines, key, List.of());
        } catch (Tampered e) {
            var facts = Map.of("badPosition", e.position(), "reason", e.getMessage());
            output.print(out(), export + " cannot be trusted. " + e.getMessage(), facts);
            return Cli.NOT_SO;
        }
        try (var lines = Files.newBufferedReader(export)) {
            return stream.isEmpty() ? streams(Story.streams(lines)) : told(Story.of(lines, stream));
        }
    }

    private int streams(Map<String, Integer> streams) {
        var words =
                streams.entrySet().stream()
                        .map(e -> "%6d  %s".formatted(e.getValue(), e.getKey()))
                        .collect(Collectors.joining(System.lineSeparator()));
        output.print(out(), words, streams);
        return 0;
    }

    private int told(List<? extends JsonNode> moments) throws IOException {
        if (moments.isEmpty()) {
            throw new IOException("There is nothing of %s in this file".formatted(stream));
        }
        if (at.isEmpty()) {
            return tell(moments);
        }
        var then =
                moments.stream()
                        .filter(it -> !moment(it.path("at").asText()).isAfter(moment(at)))
                        .reduce((_, later) -> later)
                        .orElseThrow(() ->
                                new IOException(
                                        "There was nothing of %s yet at %s".formatted(stream, at)));
        output.print(out(), Output.json(then.path("state")), then);
        return 0;
    }

    private OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--at takes a time such as 2026-11-27T10:00:00Z", e);
        }
    }

    private int tell(List<? extends JsonNode> story) {
        var words =
                story.stream()
                        .map(ReplayCommand::line)
                        .collect(Collectors.joining(System.lineSeparator()));
        output.print(out(), words, story);
        return 0;
    }

    private static String line(JsonNode then) {
        var state = then.path("state");
        var sides = new ArrayList<String>();
        for (var side : List.of("endpoint", "connection")) {
            if (state.path(side).has("state")) {
                sides.add(side + " " + state.path(side).path("state").asText());
            }
        }
        return "%3d  %s  %-34s %s"
                .formatted(
                        then.path("sequence").asInt(),
                        then.path("at").asText(),
                        then.path("type").asText(),
                        sides.isEmpty()
                                ? state.path("state").asText("")
                                : String.join(", ", sides));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
