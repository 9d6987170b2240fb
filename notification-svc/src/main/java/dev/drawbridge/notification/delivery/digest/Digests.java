package dev.drawbridge.notification.delivery.digest;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.messaging.Uuids;
import dev.drawbridge.notification.delivery.Outgoing;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.domain.Arns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Gathers what a subscription is to be told. What has been gathered is in the database, and so is
 * the timer that ends the gathering: neither is lost over a restart.
 */
@Component
public final class Digests {

    private final Gathered gathered;
    private final Outgoing outgoing;
    private final Standings standings;
    private final Timers timers;
    private final Transactions transactions;
    private final Clock clock;

    Digests(
            Gathered gathered,
            Outgoing outgoing,
            Standings standings,
            Timers timers,
            Transactions transactions,
            Clock clock) {
        this.gathered = gathered;
        this.outgoing = outgoing;
        this.standings = standings;
        this.timers = timers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether it is told later, with others. */
    public boolean keeps(Delivery delivery) {
        if (delivery.message().kind() != Kind.NOTIFICATION
                || delivery.message().stage().equals(OutgoingMessage.DIGEST)
                || gathered.choice(delivery.recipient().subscriptionArn()).isEmpty()) {
            return false;
        }
        var kept = new AtomicBoolean();
        transactions.run(() -> kept.set(keep(delivery)));
        return kept.get();
    }

    private boolean keep(Delivery delivery) {
        var recipient = delivery.recipient();
        var choice = gathered.lock(recipient.subscriptionArn());
        choice.ifPresent(c -> {
            int waiting = gathered.add(delivery);
            if (waiting >= c.most()) {
                send(recipient);
            } else if (waiting == 1) {
                timers.after(
                        c.every(),
                        "digest/" + recipient.subscriptionArn(),
                        new SendDigest(recipient, c.round()),
                        delivery.message().circumstances());
            }
        });
        return choice.isPresent();
    }

    /** The time is over; unless that round ended earlier, because it was full. */
    public void end(SendDigest due) {
        transactions.run(() ->
                gathered.lock(due.recipient().subscriptionArn())
                        .filter(choice -> choice.round() == due.round())
                        .ifPresent(choice -> send(due.recipient())));
    }

    public Optional<DigestChoice> choice(String subscriptionArn) {
        return gathered.choice(subscriptionArn);
    }

    public void choose(Change change, Duration every, int most) {
        transactions.run(() -> {
            gathered.choose(change.subscriptionArn(), every, most);
            standings.note(change, "digest", every + ", at most " + most);
        });
    }

    /** What has been gathered is told at once. */
    public void forget(Change change, Recipient recipient) {
        transactions.run(() ->
                gathered.lock(recipient.subscriptionArn())
                        .ifPresent(choice -> {
                            send(recipient);
                            gathered.forget(recipient.subscriptionArn());
                            standings.note(change, "digest", "none");
                        }));
    }

    private void send(Recipient recipient) {
        var items = gathered.take(recipient.subscriptionArn());
        if (items.isEmpty()) {
            return;
        }
        var topic = Arns.topicOf(recipient.subscriptionArn());
        var message = Item.digest(Uuids.v7(), topic, items, clock.instant());
        outgoing.publish(message, List.of(recipient));
    }
}
