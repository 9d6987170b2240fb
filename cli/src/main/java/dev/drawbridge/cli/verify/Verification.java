package dev.drawbridge.cli.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an export from its first line to its last, and stops where it cannot be believed. */
public final class Verification {

    private static final int PIECE = 4 << 20;

    /** Even of an empty one, in letters. */
    private static final int COST_OF_A_LINE = 100;

    /** A thousand checkpoints are a fourth of it. */
    private static final int LONGEST_MANIFEST = 1 << 20;

    /** An event is shorter than what the broker carries, a thousand digests are 70,000 letters. */
    private static final int LONGEST = 2 << 20;

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
        for (boolean more = true; more; ) {
            more = verification.piece(text);
        }
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

    /** By their letters, for a line of what is left out may be long. False at the end. */
    private boolean piece(Lines text) throws IOException, Tampered {
        var lines = new ArrayList<String>();
        var tooLong = Optional.<Lines.TooLong>empty();
        try {
            int letters = 0;
            while (letters < PIECE) {
                var line = text.next(LONGEST);
                if (line == null) {
                    break;
                }
                lines.add(line);
                letters += line.length() + COST_OF_A_LINE;
            }
        } catch (Lines.TooLong e) {
            tooLong = Optional.of(e);
        }
        for (var checked : lines.parallelStream().map(Checked::of).toList()) {
            walk.step(checked);
        }
        if (tooLong.isPresent()) {
            throw new Tampered(walk.position(), String.valueOf(tooLong.get().getMessage()));
        }
        return !lines.isEmpty();
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
