package dev.drawbridge.cli.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The arithmetic of the chain: the digest of a line, and of a line after another. */
final class Chain {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = sha256();
    private byte[] hash;

    Chain(String previous) {
        hash = HEX.parseHex(previous);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each field by its length in bytes and itself, with commas between. */
    static String content(List<String> fields) {
        var sha256 = sha256();
        boolean first = true;
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            var length = (first ? "" : ",") + bytes.length + ":";
            sha256.update(length.getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
            first = false;
        }
        return HEX.formatHex(sha256.digest());
    }

    /** The hash of the next line: over the one before and its content. */
    String add(String content) {
        sha256.update(hash);
        hash = sha256.digest(HEX.parseHex(content));
        return HEX.formatHex(hash);
    }
}
