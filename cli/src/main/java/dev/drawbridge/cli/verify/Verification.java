package dev.drawbridge.cli.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads an export from its first line to its last, and stops where it cannot be believed. */
public final class Verification {

    private static final int PIECE = 4 << 20;

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
        var first = export.readLine();
        var manifest = Manifest.of(first == null ? "" : first);
        var key = PublicKeys.of(pinned.isEmpty() ? manifest.publicKey() : pinned);
        var verification = new Verification(manifest, key, read(kept));
        for (var lines = piece(export); !lines.isEmpty(); lines = piece(export)) {
            for (var checked : lines.parallelStream().map(Checked::of).toList()) {
                verification.walk.step(checked);
            }
        }
        verification.walk.end();
        return verification.verified(Duration.ofNanos(System.nanoTime() - began));
    }

    /** By their letters, for a line of what is left out may be long. */
    private static List<String> piece(BufferedReader export) throws IOException {
        var lines = new ArrayList<String>();
        int letters = 0;
        while (letters < PIECE) {
            var line = export.readLine();
            if (line == null) {
                return lines;
            }
            lines.add(line);
            letters += line.length() + 1;
        }
        return lines;
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
