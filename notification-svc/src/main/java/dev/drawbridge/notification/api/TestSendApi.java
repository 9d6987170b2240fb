package dev.drawbridge.notification.api;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.Outgoing;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.message.Timestamps;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** A message to one subscriber only, to see whether it arrives. */
@RestController
final class TestSendApi {

    /** Look it up as {@code messageId} among the deliveries. */
    record Sent(String messageId) {}

    private final Owned owned;
    private final Subscriptions subscriptions;
    private final Outgoing outgoing;
    private final Clock clock;

    TestSendApi(Owned owned, Subscriptions subscriptions, Outgoing outgoing, Clock clock) {
        this.owned = owned;
        this.subscriptions = subscriptions;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @PostMapping("/v1/notification/subscriptions/{id}/test")
    Sent test(@RequestAttribute Call call, @PathVariable String id) {
        var arn = owned.subscription(call, id).subscriptionArn();
        var row =
                subscriptions
                        .find(arn)
                        .filter(found -> found.state().equals("confirmed"))
                        .orElseThrow(() ->
                                new Fault(
                                        "InvalidState",
                                        "Subscription %s is not confirmed: nothing is sent to it"
                                                .formatted(id),
                                        409));
        var message = message(row.topicArn(), call);
        outgoing.publish(
                message,
                List.of(new Recipient(row.arn(), row.protocol(), row.endpoint(), row.raw())));
        return new Sent(message.id().toString());
    }

    private OutgoingMessage message(String topicArn, Call call) {
        var id = UUID.randomUUID();
        return new OutgoingMessage(
                id,
                Kind.NOTIFICATION,
                topicArn,
                new AccountId(Arns.account(topicArn)),
                "Test",
                "Test message",
                "This is a test: whoever reads it is reached. Sent by " + call.caller().arn(),
                false,
                List.of(),
                Timestamps.signable(clock.instant()),
                id.toString(),
                call.metadata());
    }
}
