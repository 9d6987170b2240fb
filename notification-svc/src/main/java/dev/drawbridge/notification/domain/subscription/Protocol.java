package dev.drawbridge.notification.domain.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a subscriber is told. */
public enum Protocol {
    HTTP,
    HTTPS,
    EMAIL,
    EMAIL_JSON;

    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>,;:\"\\\\\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\\p{Cntrl}]{1,2000}");

    /** Empty for one that is not delivered here. */
    public static Optional<Protocol> find(String name) {
        for (var protocol : values()) {
            if (protocol.wireName().equals(name)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isMail() {
        return this == EMAIL || this == EMAIL_JSON;
    }

    public boolean fits(String endpoint) {
        return isMail()
                ? MAIL.matcher(endpoint).matches()
                : URL.matcher(endpoint).matches() && endpoint.startsWith(wireName() + "://");
    }

    /** The endpoint as it is shown: without a password. */
    public static String masked(String endpoint) {
        return endpoint.replaceFirst("^(https?://[^/@:]*):[^/@]*@", "$1:****@");
    }
}
