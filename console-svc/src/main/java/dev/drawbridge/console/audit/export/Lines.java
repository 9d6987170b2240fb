package dev.drawbridge.console.audit.export;

import dev.drawbridge.console.audit.chain.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes lines one after the other, and what is left out between them in one. */
final class Lines {

    private static final int MOST_IN_A_LINE = 1000;

    private final OutputStream out;
    private final SigningKey key;
    private final List<String> omitted = new ArrayList<>();
    private long omittedFrom;

    Lines(OutputStream out, SigningKey key) {
        this.out = out;
        this.key = key;
    }

    void write(Line line) {
        if (line.mine()) {
            end();
            write(line.json(key));
            return;
        }
        if (omitted.isEmpty()) {
            omittedFrom = line.position();
        }
        omitted.add(line.content());
        if (omitted.size() == MOST_IN_A_LINE) {
            end();
        }
    }

    void end() {
        if (!omitted.isEmpty()) {
            write(
                    "{\"omitted\":%d,\"contents\":[\"%s\"]}\n"
                            .formatted(omittedFrom, String.join("\",\"", omitted)));
            omitted.clear();
        }
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
