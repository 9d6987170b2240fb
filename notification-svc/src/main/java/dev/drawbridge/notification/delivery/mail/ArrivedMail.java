package dev.drawbridge.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.End;
import dev.drawbridge.notification.read.Subscriptions;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.helper.SimpleMessageListener;

/** Takes mails to our own addresses only: reports, and wishes to leave. */
@Component
final class ArrivedMail implements SimpleMessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivedMail.class);
    private static final int LARGEST = 1024 * 1024;

    private final Addresses addresses;
    private final Returns returns;
    private final Subscriptions subscriptions;
    private final Commands commands;
    private final Clock clock;

    ArrivedMail(
            Addresses addresses,
            Returns returns,
            Subscriptions subscriptions,
            Commands commands,
            Clock clock) {
        this.addresses = addresses;
        this.returns = returns;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public boolean accept(String from, String recipient) {
        return addresses.bouncing(recipient).isPresent()
                || addresses.leaving(recipient).isPresent();
    }

    /** The sending server hears of an error and sends the mail again later. */
    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
        var mail = data.readNBytes(LARGEST);
        addresses
                .bouncing(recipient)
                .ifPresent(id ->
                        Reports.read(mail, clock.instant())
                                .ifPresentOrElse(
                                        returned -> returns.take(id, digest(mail), returned),
                                        () -> LOG.debug("No report: {} to {}", from, recipient)));
        addresses.leaving(recipient).flatMap(subscriptions::byId).ifPresent(this::end);
    }

    private void end(Subscriptions.Row row) {
        try {
            commands.send(new End(row.arn(), true), Map.of(Circumstances.PRINCIPAL, "anonymous"));
        } catch (Refused guarded) {
            LOG.info("Not without credentials: {} does not end by mail", row.arn());
        }
    }

    /** Of the body: every server on the way writes into the headers. */
    private static String digest(byte[] mail) {
        try {
            var text = new String(mail, ISO_8859_1);
            var body = text.substring(Math.max(0, text.indexOf("\r\n\r\n")));
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(body.getBytes(ISO_8859_1)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
