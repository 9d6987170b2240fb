package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.delivery.queue.Queue;
import dev.drawbridge.notification.delivery.queue.WakeUp;
import dev.drawbridge.notification.domain.message.SentMessageEvent.MessagePublished;
import dev.drawbridge.notification.domain.message.SentMessageEvent.PublishDenied;
import dev.drawbridge.notification.domain.message.SentMessages;
import dev.drawbridge.notification.domain.message.SentMessages.Fact;
import dev.drawbridge.notification.read.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a message, fans it out and says so, in one transaction: that of the caller where there is
 * one. Taking the same message again changes nothing.
 */
@Component
public class Outgoing {

    private final Queue queue;
    private final Subscriptions subscriptions;
    private final SentMessages sentMessages;
    private final WakeUp wakeUp;

    Outgoing(
            Queue queue, Subscriptions subscriptions, SentMessages sentMessages, WakeUp wakeUp) {
        this.queue = queue;
        this.subscriptions = subscriptions;
        this.sentMessages = sentMessages;
        this.wakeUp = wakeUp;
    }

    /** To all who have confirmed. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void publish(OutgoingMessage message) {
        var recipients =
                subscriptions.confirmed(message.topicArn()).stream()
                        .map(s -> new Recipient(s.arn(), s.protocol(), s.endpoint(), s.raw()))
                        .toList();
        if (queue.add(message, recipients, 1)) {
            say(
                    message,
                    new MessagePublished(
                            message.id().toString(),
                            message.topicArn(),
                            message.owner(),
                            message.stage(),
                            recipients.size()));
        }
    }

    /** To one, about his own subscription. No fact of its own: the subscription tells its story. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void ask(OutgoingMessage question, Recipient recipient) {
        queue.add(question, List.of(recipient), 0);
        wakeUp.afterCommit();
    }

    /** It was not let in: only the fact remains. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void deny(OutgoingMessage message, String reason) {
        say(
                message,
                new PublishDenied(
                        message.id().toString(),
                        message.topicArn(),
                        message.owner(),
                        message.stage(),
                        reason));
    }

    private void say(
            OutgoingMessage message,
            dev.drawbridge.notification.domain.message.SentMessageEvent event) {
        sentMessages.append(List.of(new Fact(event, 0, message.circumstances())));
        wakeUp.afterCommit();
    }
}
