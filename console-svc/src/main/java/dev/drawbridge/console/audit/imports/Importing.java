package dev.drawbridge.console.audit.imports;

import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Believes a file as far as its own chain and signature go, and then keeps it: one at a time. */
@Component
final class Importing {

    private static final int LONGEST_NAME = 100;

    private final Sandboxes sandboxes;
    private final EnvelopeCodec codec;
    private final Semaphore one = new Semaphore(1);

    Importing(Sandboxes sandboxes, EnvelopeCodec codec) {
        this.sandboxes = sandboxes;
        this.codec = codec;
    }

    /**
     * @param key the log's public key, known from elsewhere; empty: the one in the file
     * @param digest SHA-256 of the whole file in hex, as it was signed; empty where nothing was
     */
    Imported take(InputStream in, String name, String key, String digest, Visitor visitor)
            throws IOException, NotTaken {
        var path = Files.createTempFile("import", ".ndjson");
        try {
            var found = store(in, path);
            if (!digest.isEmpty() && !digest.equals(found)) {
                throw new NotTaken("The file is not the one that was signed.");
            }
            return alone(new ExportFile(path, this::read), shortened(name), key.strip(), visitor);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** Not while it arrives: whoever sends slowly keeps nobody waiting. */
    private Imported alone(ExportFile file, String name, String key, Visitor visitor)
            throws IOException, NotTaken {
        if (!one.tryAcquire()) {
            throw new NotTaken(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Another file is being verified. Try again in a moment.");
        }
        try {
            var verified = file.verified(key);
            long id = sandboxes.take(visitor.account(), visitor.name(), name, file, verified);
            return sandboxes.find(visitor.account(), id).orElseThrow();
        } finally {
            one.release();
        }
    }

    private void read(String event) {
        codec.read(event.getBytes(StandardCharsets.UTF_8));
    }

    private static String store(InputStream in, Path path) throws IOException, NotTaken {
        try (var read = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
                var out = Files.newOutputStream(path)) {
            if (read.transferTo(out) == 0) {
                throw new NotTaken("Choose a file first: what Export or `audit export` wrote.");
            }
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String shortened(String said) {
        var name = said.replaceAll("\\p{Cntrl}", "").strip();
        int letters = name.codePointCount(0, name.length());
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, letters));
        return name.isEmpty() ? "audit.ndjson" : name.substring(0, end);
    }
}
