package dev.drawbridge.notification.delivery.mail;

import dev.drawbridge.notification.delivery.digest.Digests;
import dev.drawbridge.notification.delivery.digest.Together;
import dev.drawbridge.notification.delivery.pace.Bundles;
import dev.drawbridge.notification.delivery.pace.MailPace;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.mail.Refusal;
import dev.drawbridge.notification.domain.mail.Returned;
import dev.drawbridge.notification.domain.mail.Returned.Kind;
import dev.drawbridge.notification.domain.retry.Retries;
import dev.drawbridge.notification.domain.retry.RetryPolicy;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
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
    private final Digests digests;
    private final Together together;
    private final MailPace pace;
    private final Returns returns;
    private final Clock clock;

    Mails(
            JavaMailSenderImpl smtp,
            MailTexts texts,
            Digests digests,
            Together together,
            MailPace pace,
            Returns returns,
            Clock clock) {
        this.together = together;
        this.pace = pace;
        this.smtp = smtp;
        this.texts = texts;
        this.digests = digests;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public Set<String> protocols() {
        return Set.of("email", "email-json");
    }

    @Override
    public Outcome send(Delivery delivery) {
        return send(List.of(delivery));
    }

    @Override
    public Outcome send(List<Delivery> all) {
        try {
            var now = all.stream().filter(delivery -> !digests.keeps(delivery)).toList();
            if (now.isEmpty()) {
                pace.giveBack(all.getFirst().recipient().subscriptionArn());
                return new Outcome.Gathered("kept for the next digest");
            }
            return mail(together.of(now), now.size());
        } catch (DataAccessException noDatabase) {
            return new Outcome.Retriable(null, noDatabase.toString());
        }
    }

    private Outcome mail(Delivery delivery, int messages) {
        try {
            smtp.send(texts.write(smtp.getSession(), delivery));
            return new Outcome.Done(
                    null,
                    messages == 1
                            ? "accepted by the mail server"
                            : "accepted by the mail server, a mail of " + messages);
        } catch (MailParseException unwritable) {
            return hopeless(unwritable, messages);
        } catch (MailException failure) {
            return judge(failure, delivery, messages);
        }
    }

    /** Also where it goes into a digest: its part of that. */
    @Override
    public Content content(Delivery delivery) {
        return new Content("text/plain; charset=UTF-8", texts.text(delivery));
    }

    @Override
    public Retries retries(Delivery delivery) {
        return RetryPolicy.EMAIL;
    }

    /** Of several it is hardly each that is refused: they are sent once more, one by one. */
    private static Outcome hopeless(MailException failure, int messages) {
        return messages == 1
                ? new Outcome.Hopeless(null, failure.toString())
                : new Outcome.Retriable(null, Bundles.REFUSED + messages + ": " + failure);
    }

    private Outcome judge(MailException failure, Delivery delivery, int messages) {
        for (var cause : causes(failure)) {
            if (cause instanceof SMTPAddressFailedException refused
                    && refusal(refused).isOfTheAddress()) {
                refused(delivery, refusal(refused).reply());
                return new Outcome.Hopeless(null, failure.toString());
            }
            if (code(cause) >= PERMANENT) {
                return hopeless(failure, messages);
            }
        }
        return new Outcome.Retriable(null, failure.toString());
    }

    private static Refusal refusal(SMTPAddressFailedException refused) {
        return new Refusal(refused.getReturnCode(), String.valueOf(refused.getMessage()).strip());
    }

    /** At once, what otherwise a report would say. */
    private void refused(Delivery delivery, String detail) {
        var subscription = Arns.subscriptionId(delivery.recipient().subscriptionArn());
        returns.take(
                UUID.fromString(subscription),
                delivery.message().id().toString(),
                new Returned(Kind.HARD, clock.instant(), detail));
    }

    /** What the server said to each part of the dialogue. */
    private static List<Throwable> causes(MailException failure) {
        var causes = new ArrayList<Throwable>();
        if (failure instanceof MailSendException several) {
            for (var one : several.getMessageExceptions()) {
                for (Throwable cause = one; cause != null; cause = next(cause)) {
                    causes.add(cause);
                }
            }
        }
        return causes;
    }

    private static @Nullable Throwable next(Throwable thrown) {
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
