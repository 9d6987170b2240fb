package dev.drawbridge.notification.trust;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names a subscription in a mail's headers, for one purpose: 56 hex digits, so that it fits before
 * an address's @ and survives whoever writes that in small letters.
 */
public enum MailToken {
    UNSUBSCRIBE('u'),
    BOUNCE('b');

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{56}");
    private static final int ID = 16;
    private static final int PROOF = 12;

    private final byte purpose;

    MailToken(char purpose) {
        this.purpose = (byte) purpose;
    }

    public String of(UUID subscriptionId, byte[] key) {
        var id =
                ByteBuffer.allocate(ID)
                        .putLong(subscriptionId.getMostSignificantBits())
                        .putLong(subscriptionId.getLeastSignificantBits())
                        .array();
        var all = ByteBuffer.allocate(ID + PROOF).put(id).put(proof(id, key)).array();
        return HexFormat.of().formatHex(all);
    }

    /** The subscription's id; empty for a token that we have not made for this. */
    public Optional<UUID> read(String token, byte[] key) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        var all = HexFormat.of().parseHex(token);
        var id = Arrays.copyOf(all, ID);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(all, ID, all.length), proof(id, key))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(id);
        return Optional.of(new UUID(fields.getLong(), fields.getLong()));
    }

    private byte[] proof(byte[] id, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose);
            return Arrays.copyOf(mac.doFinal(id), PROOF);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
