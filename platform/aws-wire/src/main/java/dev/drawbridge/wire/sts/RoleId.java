package dev.drawbridge.wire.sts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The unique id a role would have: always the same for the same role. */
final class RoleId {

    private static final int LENGTH = 17;

    private RoleId() {}

    static String of(String account, String role) {
        var seed = (account + "/" + role).getBytes(StandardCharsets.UTF_8);
        var digits = UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
        return "AROA" + digits.substring(0, LENGTH).toUpperCase(Locale.ROOT);
    }
}
