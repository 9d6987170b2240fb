package dev.drawbridge.consumer.flow.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands before a body, of a request or an answer. Where a body ends is never open to two
 * readings.
 *
 * @param first its first line, in three parts
 */
public record Head(List<String> first, List<Field> fields) {

    /** A page of names and signatures; nobody's head is longer. */
    private static final int LONGEST = 64 * 1024;

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> BETWEEN_NEIGHBOURS =
            Set.of("connection", "keep-alive", "upgrade");

    /** Said to be between neighbours or not, without these a request means something else. */
    private static final Set<String> ALWAYS =
            Set.of("content-length", "transfer-encoding", "host", "authorization");

    public record Field(String name, String value) {

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /**
     * @throws EOFException where there is nothing to read
     */
    public static Head read(InputStream in) throws IOException, Closed {
        var lines = lines(in);
        var first = List.of(lines.getFirst().split(" ", 3));
        if (first.size() < 2) {
            throw bad("This is no HTTP");
        }
        var fields = new ArrayList<Field>();
        for (var line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon < 1 || !NAME.matcher(line.substring(0, colon)).matches()) {
                throw bad("A header field has no name");
            }
            fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        var head = new Head(first, fields);
        head.refuseUnlessFramed();
        return head;
    }

    private static List<String> lines(InputStream in) throws IOException, Closed {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int read = 0; read < LONGEST; read++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("no whole head");
            }
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            var text = withoutEnd(line);
            line.setLength(0);
            if (text.isEmpty() && !lines.isEmpty()) {
                return lines;
            }
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        throw bad("The head is too long");
    }

    private static String withoutEnd(StringBuilder line) throws Closed {
        int end = line.length();
        var text = end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : "" + line;
        if (text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
            throw bad("A line of the head has an end in its middle");
        }
        return text;
    }

    private void refuseUnlessFramed() throws Closed {
        var lengths = all("content-length");
        var codings = all("transfer-encoding");
        if (lengths.size() > 1 || codings.size() > 1 || lengths.size() + codings.size() > 1) {
            throw bad("The head says more than once where the body ends");
        }
        if (!lengths.isEmpty() && !lengths.getFirst().matches("[0-9]{1,18}")) {
            throw bad("Content-Length is no number");
        }
        if (!codings.isEmpty() && !codings.getFirst().equalsIgnoreCase("chunked")) {
            throw bad("Of transfer codings only chunked is known here");
        }
    }

    public List<String> all(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
    }

    public Optional<String> field(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
    }

    /** -1 where none is said. */
    public long length() {
        return field("content-length").map(Long::parseLong).orElse(-1L);
    }

    public boolean chunked() {
        return field("transfer-encoding").isPresent();
    }

    /** Without what is between a client and its proxy only; and nothing comes after the answer. */
    public Head passedOn(String... firstLine) {
        var dropped = new HashSet<>(BETWEEN_NEIGHBOURS);
        for (var named : all("connection")) {
            for (var name : named.split(",")) {
                dropped.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        dropped.removeAll(ALWAYS);
        var kept = new ArrayList<Field>();
        for (var field : fields) {
            var name = field.name().toLowerCase(Locale.ROOT);
            if (!dropped.contains(name) && !name.startsWith("proxy-")) {
                kept.add(field);
            }
        }
        kept.add(new Field("Connection", "close"));
        return new Head(List.of(firstLine), kept);
    }

    public Head without(String name) {
        return new Head(first, fields.stream().filter(field -> !field.is(name)).toList());
    }

    public byte[] bytes() {
        var text = new StringBuilder(String.join(" ", first)).append("\r\n");
        fields.forEach(f -> text.append(f.name()).append(": ").append(f.value()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Closed bad(String text) {
        return new Closed(Closed.BAD_REQUEST, text);
    }
}
