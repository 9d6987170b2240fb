package dev.drawbridge.console.audit.export;

import dev.drawbridge.console.audit.chain.Checkpoint;
import dev.drawbridge.console.audit.chain.SigningKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first line of an export: what is in it, signed. Cut the file short, and it says so.
 *
 * @param omitted lines that are others' business: only the digests of their contents are here
 * @param previous the hash right before the range, empty at the beginning
 * @param head the hash at the end of the range
 * @param end where the whole log ended
 */
record Manifest(
        Span span,
        long events,
        long omitted,
        String previous,
        String head,
        long end,
        String at,
        List<Checkpoint> checkpoints) {

    String json(SigningKey key) {
        return """
        {"drawbridge":"audit-export.v1","account":"%s","from":%d,"to":%d,"events":%d,"omitted":%d,\
        "previous":"%s","head":"%s","end":%d,"at":"%s","publicKey":"%s","checkpoints":[%s],"signature":"%s"}
        """
                .formatted(
                        span.who(),
                        span.from(),
                        span.to(),
                        events,
                        omitted,
                        previous,
                        head,
                        end,
                        at,
                        key.publicText(),
                        joined(checkpoints.stream().map(Checkpoint::json).toList(), ","),
                        key.sign(text()));
    }

    private String text() {
        return "drawbridge-audit-export.v1\n%s\n%d\n%d\n%d\n%d\n%s\n%s\n%d\n%s\n%s\n"
                .formatted(
                        span.who(),
                        span.from(),
                        span.to(),
                        events,
                        omitted,
                        previous,
                        head,
                        end,
                        at,
                        joined(checkpoints.stream().map(Checkpoint::signature).toList(), " "));
    }

    private static String joined(List<String> texts, String by) {
        return texts.stream().collect(Collectors.joining(by));
    }
}
