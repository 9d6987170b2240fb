package dev.drawbridge.notification.delivery.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from who mails are from; reports and replies go to its domain
 * @param fromName of mails from topics that have no name of their own, and of questions
 */
@ConfigurationProperties("drawbridge.mail")
public record MailSettings(
        String from,
        @DefaultValue("AWS Notifications") String fromName,
        @DefaultValue Inbound inbound) {

    /**
     * Where reports of undeliverable mails, complaints and unsubscriptions by mail are taken: a
     * mail server passes on to it what comes for the domain.
     */
    public record Inbound(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("2525") int port) {}

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
