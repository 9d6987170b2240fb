package dev.drawbridge.notification.delivery.pace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param perSecond mails of one account, all its topics together; 0 for no limit
 * @param gatherAfter how long one may wait for its turn before it comes in one mail with others
 */
@ConfigurationProperties("drawbridge.mail")
public record PaceSettings(
        @DefaultValue("10") double perSecond, @DefaultValue("10s") Duration gatherAfter) {

    boolean limited() {
        return perSecond > 0;
    }
}
