package dev.drawbridge.notification.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.events.id.NotificationId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.text.Ids;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client token always leads to the same id, so that creating twice is creating once. */
final class ConnectionNotificationIds {

    private static final Pattern FORM = Pattern.compile("vpce-nfn-[0-9a-f]{17}");

    private ConnectionNotificationIds() {}

    static NotificationId create(@Nullable String clientToken, Call call) {
        if (clientToken == null || clientToken.isEmpty()) {
            return new NotificationId(Ids.random("vpce-nfn"));
        }
        var name = call.account() + "/" + call.region() + "/" + clientToken;
        return new NotificationId("vpce-nfn-0" + HexFormat.of().formatHex(digest(name), 0, 8));
    }

    /** Empty for what cannot be the id of any. */
    static Optional<NotificationId> parse(String id) {
        return FORM.matcher(id).matches() ? Optional.of(new NotificationId(id)) : Optional.empty();
    }

    static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
