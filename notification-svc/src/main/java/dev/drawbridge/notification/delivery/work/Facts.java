package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.ledger.Numbers;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.domain.message.SentMessageEvent;
import dev.drawbridge.notification.domain.message.SentMessageEvent.DeliveryFailed;
import dev.drawbridge.notification.domain.message.SentMessageEvent.MessageDelivered;
import dev.drawbridge.notification.domain.message.SentMessages.Fact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What finished deliveries say in their messages' streams. */
@Component
final class Facts {

    private static final int LONGEST = 200;

    private final Numbers numbers;

    Facts(Numbers numbers) {
        this.numbers = numbers;
    }

    List<Fact> of(List<Completion> completions) {
        var finished = completions.stream().filter(Facts::tells).toList();
        if (finished.isEmpty()) {
            return List.of();
        }
        var next =
                numbers.reserve(finished.stream().map(c -> c.delivery().message().id()).toList());
        var facts = new ArrayList<Fact>();
        for (var completion : finished) {
            var message = completion.delivery().message();
            long number = next.merge(message.id(), 1L, Long::sum) - 1;
            facts.add(new Fact(event(completion), number, message.circumstances()));
        }
        return facts;
    }

    /** What strangers answer is kept with the attempt, for a while; facts are kept for ever. */
    static String brief(String detail) {
        if (detail.length() <= LONGEST) {
            return detail;
        }
        int end = Character.isHighSurrogate(detail.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return detail.substring(0, end);
    }

    private static boolean tells(Completion completion) {
        return completion.delivery().message().kind() == Kind.NOTIFICATION
                && !(completion.outcome() instanceof Outcome.Gathered)
                && (completion.state().equals("delivered") || completion.state().equals("failed"));
    }

    private static SentMessageEvent event(Completion c) {
        var message = c.delivery().message();
        var id = message.id().toString();
        var subscription = c.delivery().recipient().subscriptionArn();
        return c.state().equals("delivered")
                ? new MessageDelivered(
                        id, message.topicArn(), message.owner(), subscription, c.attempt())
                : new DeliveryFailed(
                        id,
                        message.topicArn(),
                        message.owner(),
                        subscription,
                        c.attempt(),
                        brief(c.outcome().detail()));
    }
}
