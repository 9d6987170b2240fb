package dev.drawbridge.notification.trust;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that its bearer reads what is sent to a subscription's endpoint: 144 bytes, written
 * as 288 hex digits. Nothing of it is stored: it is the subscription, the time and the purpose,
 * under a MAC of a key that only we know.
 */
public record ConfirmationToken(UUID subscriptionId, Instant issuedAt, boolean restores) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{288}");
    private static final int HEAD = 16 + 8 + 1;

    public String encode(byte[] key) {
        var head =
                ByteBuffer.allocate(HEAD)
                        .putLong(subscriptionId.getMostSignificantBits())
                        .putLong(subscriptionId.getLeastSignificantBits())
                        .putLong(issuedAt.toEpochMilli())
                        .put((byte) (restores ? 1 : 0))
                        .array();
        var all = ByteBuffer.allocate(144).put(head).put(proof(key, head)).array();
        return HexFormat.of().formatHex(all);
    }

    public static boolean wellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    /** Empty for one that we have not made. */
    public static Optional<ConfirmationToken> decode(String token, byte[] key) {
        if (!wellFormed(token)) {
            return Optional.empty();
        }
        var all = HexFormat.of().parseHex(token);
        var head = Arrays.copyOf(all, HEAD);
        var proof = Arrays.copyOfRange(all, HEAD, all.length);
        if (!MessageDigest.isEqual(proof, proof(key, head))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(head);
        return Optional.of(
                new ConfirmationToken(
                        new UUID(fields.getLong(), fields.getLong()),
                        Instant.ofEpochMilli(fields.getLong()),
                        fields.get() == 1));
    }

    private static byte[] proof(byte[] key, byte[] head) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            var first = mac.doFinal(head);
            var second = mac.doFinal(first);
            var proof = Arrays.copyOf(first, 144 - HEAD);
            System.arraycopy(second, 0, proof, first.length, proof.length - first.length);
            return proof;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA512", impossible);
        }
    }
}
