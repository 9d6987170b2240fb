package dev.drawbridge.cli.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/** Reads an export from its first line to its last, and stops where it cannot be believed. */
public final class Verification {

    /** A thousand checkpoints are a fourth of it. */
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Manifest manifest;
    private final Map<Long, SignedHead> heads = new HashMap<>();
    private final Walk walk;

    private Verification(Manifest manifest, PublicKeys key, List<SignedHead> kept) throws Tampered {
        this.manifest = manifest;
        if (!manifest.holds(key)) {
            throw new Tampered(0, "it was not signed by this key, or was changed afterwards");
        }
        for (var checkpoint : manifest.checkpoints()) {
            admit(checkpoint, key);
        }
        for (var checkpoint : kept) {
            admit(checkpoint, key);
        }
        this.walk = new Walk(manifest, heads, key);
    }

    /**
     * @param pinned the public key that is known from elsewhere; empty: the one in the file
     * @param kept checkpoints kept elsewhere, a line each
     */
    public static Verified of(BufferedReader export, String pinned, List<String> kept)
            throws IOException, Tampered {
        long began = System.nanoTime();
        var text = new Lines(export);
        var manifest = Manifest.of(first(text));
        var key = PublicKeys.of(pinned.isEmpty() ? manifest.publicKey() : pinned);
        var verification = new Verification(manifest, key, read(kept));
        verification.walk(text);
        verification.walk.end();
        return verification.verified(Duration.ofNanos(System.nanoTime() - began));
    }

    private static String first(Lines text) throws IOException, Tampered {
        try {
            var line = text.next(LONGEST_MANIFEST);
            return line == null ? "" : line;
        } catch (Lines.TooLong e) {
            throw new Tampered(0, String.valueOf(e.getMessage()));
        }
    }

    /** While one piece is looked at by all processors, the next is read and the last is walked. */
    private void walk(Lines text) throws IOException, Tampered {
        try (var processors = new ForkJoinPool()) {
            var piece = Piece.of(text);
            var checked = processors.submit(piece::checked);
            while (!piece.isLast()) {
                var next = Piece.of(text);
                var checking = processors.submit(next::checked);
                step(piece, checked.join());
                piece = next;
                checked = checking;
            }
            step(piece, checked.join());
        }
    }

    private void step(Piece piece, List<Checked> checked) throws Tampered {
        for (var line : checked) {
            walk.step(line);
        }
        if (piece.tooLong() != null) {
            throw new Tampered(walk.position(), String.valueOf(piece.tooLong().getMessage()));
        }
    }

    private static List<SignedHead> read(List<String> kept) throws IOException {
        var json = new ObjectMapper();
        var heads = new ArrayList<SignedHead>();
        for (var line : kept) {
            heads.add(SignedHead.of(json.readTree(line)));
        }
        return heads;
    }

    private void admit(SignedHead checkpoint, PublicKeys key) throws Tampered {
        if (!checkpoint.holds(key)) {
            throw new Tampered(checkpoint.position(), "its checkpoint was not signed by this key");
        }
        if (checkpoint.position() > manifest.end()) {
            throw new Tampered(
                    manifest.end() + 1,
                    "it is missing, though position %d was signed at %s"
                            .formatted(checkpoint.position(), checkpoint.at()));
        }
        var other = heads.put(checkpoint.position(), checkpoint);
        if (other != null && !other.hash().equals(checkpoint.hash())) {
            throw new Tampered(
                    checkpoint.position(), "two checkpoints of it say two different things");
        }
    }

    private Verified verified(Duration took) {
        var met = heads.values().stream().mapToLong(SignedHead::position).filter(this::inside);
        var positions = met.sorted().toArray();
        return new Verified(
                manifest.account(),
                manifest.from(),
                manifest.to(),
                manifest.end(),
                manifest.events(),
                manifest.omitted(),
                manifest.head(),
                manifest.at(),
                manifest.publicKey(),
                positions.length,
                positions.length == 0 ? 0 : positions[positions.length - 1],
                took);
    }

    private boolean inside(long position) {
        return position >= manifest.from() && position <= manifest.to();
    }
}
