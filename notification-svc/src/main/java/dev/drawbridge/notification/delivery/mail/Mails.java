package dev.drawbridge.notification.delivery.mail;

import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.retry.Retries;
import dev.drawbridge.notification.domain.retry.RetryPolicy;
import jakarta.mail.SendFailedException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Tells by mail. */
@Component
final class Mails implements Sender {

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl smtp;
    private final MailTexts texts;

    Mails(JavaMailSenderImpl smtp, MailTexts texts) {
        this.smtp = smtp;
        this.texts = texts;
    }

    @Override
    public Set<String> protocols() {
        return Set.of("email", "email-json");
    }

    @Override
    public Outcome send(Delivery delivery) {
        try {
            smtp.send(texts.write(smtp.getSession(), delivery));
            return new Outcome.Done(null, "accepted by the mail server");
        } catch (MailParseException unwritable) {
            return new Outcome.Hopeless(null, unwritable.toString());
        } catch (MailException failure) {
            return judge(failure);
        }
    }

    @Override
    public Retries retries(Delivery delivery) {
        return RetryPolicy.EMAIL;
    }

    private static Outcome judge(MailException failure) {
        return failure instanceof MailSendException several && hopeless(several)
                ? new Outcome.Hopeless(null, failure.toString())
                : new Outcome.Retriable(null, failure.toString());
    }

    /** The server said no for good, rather than not now. */
    private static boolean hopeless(MailSendException failure) {
        for (var one : failure.getMessageExceptions()) {
            for (Throwable cause = one; cause != null; cause = next(cause)) {
                if (code(cause) >= PERMANENT) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable thrown) {
        return thrown instanceof SendFailedException failed
                ? failed.getNextException()
                : thrown.getCause();
    }

    private static int code(Throwable thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
