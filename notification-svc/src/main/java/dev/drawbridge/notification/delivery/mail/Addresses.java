package dev.drawbridge.notification.delivery.mail;

import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.trust.CurrentKey;
import dev.drawbridge.notification.trust.MailToken;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Our own addresses in a mail, each with a token that says which subscription it was sent to. */
@Component
final class Addresses {

    private static final String BOUNCE = "bounce+";
    private static final String LEAVE = "leave+";

    private final CurrentKey key;
    private final Links links;
    private final MailSettings settings;

    Addresses(CurrentKey key, Links links, MailSettings settings) {
        this.key = key;
        this.links = links;
        this.settings = settings;
    }

    String from() {
        return settings.from();
    }

    String name() {
        return settings.fromName();
    }

    String domain() {
        return settings.domain();
    }

    /** Where reports go of what could not be delivered. */
    String returnPath(String subscriptionArn) {
        return BOUNCE
                + MailToken.BOUNCE.of(id(subscriptionArn), key.get().tokenKey())
                + "@"
                + domain();
    }

    /** A mail address is offered only where mails are taken. */
    String listUnsubscribe(String subscriptionArn) {
        var token = MailToken.UNSUBSCRIBE.of(id(subscriptionArn), key.get().tokenKey());
        var byLink = "<" + links.oneClick(token) + ">";
        return settings.inbound().enabled()
                ? byLink + ", <mailto:" + LEAVE + token + "@" + domain() + ">"
                : byLink;
    }

    Optional<UUID> bouncing(String address) {
        return token(address, BOUNCE).flatMap(t -> MailToken.BOUNCE.read(t, key.get().tokenKey()));
    }

    Optional<UUID> leaving(String address) {
        return token(address, LEAVE)
                .flatMap(t -> MailToken.UNSUBSCRIBE.read(t, key.get().tokenKey()));
    }

    private Optional<String> token(String address, String purpose) {
        var small = address.toLowerCase(Locale.ROOT);
        var end = "@" + domain().toLowerCase(Locale.ROOT);
        return small.startsWith(purpose) && small.endsWith(end)
                ? Optional.of(small.substring(purpose.length(), small.length() - end.length()))
                : Optional.empty();
    }

    private static UUID id(String subscriptionArn) {
        return UUID.fromString(Arns.subscriptionId(subscriptionArn));
    }
}
