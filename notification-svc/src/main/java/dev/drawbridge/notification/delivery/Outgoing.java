package dev.drawbridge.notification.delivery;

import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.fifo.FifoTopics;
import dev.drawbridge.notification.delivery.fifo.Place;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import dev.drawbridge.notification.delivery.queue.PublishMeters;
import dev.drawbridge.notification.delivery.queue.Queue;
import dev.drawbridge.notification.domain.message.SentMessageEvent;
import dev.drawbridge.notification.domain.message.SentMessageEvent.MessagePublished;
import dev.drawbridge.notification.domain.message.SentMessageEvent.PublishDenied;
import dev.drawbridge.notification.domain.message.SentMessages;
import dev.drawbridge.notification.domain.message.SentMessages.Fact;
import dev.drawbridge.notification.filter.Filtering;
import dev.drawbridge.notification.read.Subscriptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes a message, fans it out and says so, in one transaction: that of the caller where there is
 * one. Taking the same message again changes nothing.
 */
@Component
public final class Outgoing {

    private final Queue queue;
    private final Subscriptions subscriptions;
    private final Filtering filtering;
    private final FifoTopics fifo;
    private final SentMessages sentMessages;
    private final Transactions transactions;
    private final WakeUp wakeUp;
    private final PublishMeters meters;

    Outgoing(
            Queue queue,
            Subscriptions subscriptions,
            Filtering filtering,
            FifoTopics fifo,
            SentMessages sentMessages,
            Transactions transactions,
            WakeUp wakeUp,
            PublishMeters meters) {
        this.meters = meters;
        this.queue = queue;
        this.subscriptions = subscriptions;
        this.filtering = filtering;
        this.fifo = fifo;
        this.sentMessages = sentMessages;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
    }

    /** To all who have confirmed and want it. */
    public void publish(OutgoingMessage message) {
        transactions.run(() -> fanOut(message));
    }

    /** Several at once, all or none. What was published before is not published again. */
    public List<Place> publish(List<Letter> letters) {
        var places = new ArrayList<Place>();
        transactions.run(() -> letters.forEach(letter -> places.add(publish(letter))));
        return places;
    }

    private Place publish(Letter letter) {
        var message = letter.message();
        var place =
                letter.order() == null
                        ? Place.anywhere(message.id())
                        : fifo.take(message.topicArn(), letter.order(), message.id());
        if (place.taken()) {
            fanOut(message);
        }
        return place;
    }

    /** To one, about his own subscription. No fact of its own: the subscription tells its story. */
    public void ask(OutgoingMessage question, Recipient recipient) {
        transactions.run(() -> {
            queue.add(question, List.of(recipient), 0);
            wakeUp.afterCommit(List.of(recipient.subscriptionArn()));
        });
    }

    /** It was not let in: only the fact remains. */
    public void deny(OutgoingMessage m, String reason) {
        var denied =
                new PublishDenied(m.id().toString(), m.topicArn(), m.owner(), m.stage(), reason);
        transactions.run(() -> say(m, denied));
    }

    /** To these only. */
    public void publish(OutgoingMessage message, List<Recipient> recipients) {
        transactions.run(() -> deliver(message, recipients, Map.of()));
    }

    private void fanOut(OutgoingMessage m) {
        var all = subscriptions.confirmed(m.topicArn());
        var recipients =
                filtering
                        .wanting(
                                m.topicArn(),
                                all,
                                Subscriptions.Row::wish,
                                m.attributes(),
                                s -> PerProtocol.text(m, s.protocol()))
                        .stream()
                        .map(s -> new Recipient(s.arn(), s.protocol(), s.endpoint(), s.raw()))
                        .toList();
        deliver(m, recipients, filteredOut(all, recipients));
    }

    /** How many did not want it, by protocol. */
    private static Map<String, Long> filteredOut(
            List<Subscriptions.Row> all, List<Recipient> wanting) {
        if (all.size() == wanting.size()) {
            return Map.of();
        }
        var out = new HashMap<String, Long>();
        all.forEach(s -> out.merge(s.protocol(), 1L, Long::sum));
        wanting.forEach(r -> out.merge(r.protocol(), -1L, Long::sum));
        out.values().removeIf(count -> count == 0);
        return out;
    }

    private void deliver(
            OutgoingMessage m, List<Recipient> recipients, Map<String, Long> filteredOut) {
        if (queue.add(m, recipients, 1)) {
            say(
                    m,
                    new MessagePublished(
                            m.id().toString(),
                            m.topicArn(),
                            m.owner(),
                            m.stage(),
                            recipients.size(),
                            filteredOut.values().stream().mapToInt(Long::intValue).sum()));
            wakeUp.afterCommit(recipients.stream().map(Recipient::subscriptionArn).toList());
            meters.afterCommit(m, filteredOut);
        }
    }

    private void say(OutgoingMessage message, SentMessageEvent event) {
        sentMessages.append(List.of(new Fact(event, 0, message.circumstances())));
    }
}
