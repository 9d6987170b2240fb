package dev.drawbridge.console.config;

import dev.drawbridge.wire.auth.AuthModes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param mode open or sigv4
 * @param masterKey what every secret is derived from; needed by sigv4 only
 */
@ConfigurationProperties("drawbridge.auth")
record AuthProperties(String mode, @Nullable String masterKey) {

    boolean isOpen() {
        return mode.equals("open");
    }

    String master() {
        return masterKey == null || masterKey.isEmpty() ? AuthModes.OPEN_MASTER_KEY : masterKey;
    }
}
