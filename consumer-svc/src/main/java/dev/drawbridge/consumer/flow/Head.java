package dev.drawbridge.consumer.flow;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands before a body, of a request or an answer.
 *
 * @param first its first line, in three parts
 */
record Head(List<String> first, List<Field> fields) {

    /** A page of names and signatures; nobody's head is longer. */
    private static final int LONGEST = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    record Field(String name, String value) {

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /**
     * @throws EOFException where there is nothing to read
     */
    static Head read(InputStream in) throws IOException, Closed {
        var lines = lines(in);
        var first = List.of(lines.getFirst().split(" ", 3));
        if (first.size() < 2) {
            throw new Closed(Closed.BAD_REQUEST, "This is no HTTP");
        }
        var fields = new ArrayList<Field>();
        for (var line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.charAt(colon - 1) == ' ') {
                throw new Closed(Closed.BAD_REQUEST, "A header field has no name");
            }
            fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Head(first, fields);
    }

    private static List<String> lines(InputStream in) throws IOException, Closed {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int read = 0; read < LONGEST && System.nanoTime() < until; read++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("no whole head");
            }
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            var text = line.toString().replaceFirst("\r$", "");
            line.setLength(0);
            if (text.isEmpty() && !lines.isEmpty()) {
                return lines;
            }
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        throw new Closed(Closed.BAD_REQUEST, "The head is too long or comes too slowly");
    }

    Optional<String> field(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
    }

    /** -1 where none is said. */
    long length() throws Closed {
        var said = field("content-length");
        if (said.isEmpty()) {
            return -1;
        }
        if (!said.get().matches("\\d{1,18}")) {
            throw new Closed(Closed.BAD_REQUEST, "Content-Length is no number");
        }
        return Long.parseLong(said.get());
    }

    boolean chunked() {
        return field("transfer-encoding")
                .filter(v -> v.toLowerCase().contains("chunked"))
                .isPresent();
    }

    /** Without what is between a client and its proxy only; and nothing comes after the answer. */
    Head passedOn(String... firstLine) {
        var kept = new ArrayList<Field>();
        for (var field : fields) {
            if (!field.is("connection")
                    && !field.is("keep-alive")
                    && !field.is("upgrade")
                    && !field.name().toLowerCase(java.util.Locale.ROOT).startsWith("proxy-")) {
                kept.add(field);
            }
        }
        kept.add(new Field("Connection", "close"));
        return new Head(List.of(firstLine), kept);
    }

    byte[] bytes() {
        var text = new StringBuilder(String.join(" ", first)).append("\r\n");
        fields.forEach(f -> text.append(f.name()).append(": ").append(f.value()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
