package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.Questions;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.delivery.http.EndpointCheck;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.subscription.Protocol;
import dev.drawbridge.notification.domain.subscription.SubscriptionAttributes;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** AWS: API_Subscribe */
record Subscribe(
        String topicArn,
        String protocol,
        @Nullable String endpoint,
        Map<String, String> attributes,
        @Nullable Boolean returnSubscriptionArn) {

    record Response(String subscriptionArn) {}

    @Component("subscribe")
    record Handler(
            TopicAccess access,
            Topics topics,
            Subscriptions subscriptions,
            FilterPolicyLimit limit,
            Questions questions,
            EndpointCheck addresses,
            Standings standings,
            Commands commands)
            implements SnsOperation<Subscribe, Response> {

        @Override
        public Response answer(Subscribe request, Call call) {
            var wanted = wanted(request, call);
            access.require(
                    request.topicArn(),
                    "Subscribe",
                    call,
                    Map.of("sns:Protocol", request.protocol(), "sns:Endpoint", wanted.endpoint()));
            addresses
                    .fault(wanted.endpoint())
                    .ifPresent(reason -> {
                        throw refused(reason);
                    });
            var known = known(wanted);
            var subscription =
                    known == null ? subscribe(wanted, call) : repeat(wanted, known, call);
            var shown =
                    !subscription.pending() || Boolean.TRUE.equals(request.returnSubscriptionArn());
            return new Response(shown ? subscription.arn() : "pending confirmation");
        }

        private static SubscriptionCommand.Request wanted(Subscribe request, Call call) {
            TopicAccess.checkForm(request.topicArn(), call);
            var protocol =
                    Protocol.find(request.protocol())
                            .orElseThrow(() ->
                                    refused(
                                            "Amazon SNS does not support this protocol string: "
                                                    + request.protocol()));
            var endpoint = Objects.requireNonNullElse(request.endpoint(), "");
            if (!protocol.fits(endpoint)) {
                throw refused(
                        protocol.isMail()
                                ? "Email address"
                                : "Endpoint must match the specified protocol");
            }
            SubscriptionAttributeRules.checkNew(
                    request.attributes(), request.topicArn(), call.account());
            return new SubscriptionCommand.Request(
                    request.topicArn() + ":" + UUID.randomUUID(),
                    request.topicArn(),
                    new AccountId(call.account()),
                    call.caller().arn(),
                    protocol,
                    endpoint,
                    new TreeMap<>(request.attributes()));
        }

        private static Refused refused(String reason) {
            return new Refused(new InvalidParameter(reason));
        }

        private Subscriptions.@Nullable Row known(SubscriptionCommand.Request wanted) {
            return subscriptions
                    .living(wanted.topicArn(), wanted.protocol().wireName(), wanted.endpoint())
                    .orElse(null);
        }

        private Subscriptions.Row subscribe(SubscriptionCommand.Request wanted, Call call) {
            limit.check(
                    wanted.subscriptionArn(),
                    wanted.topicArn(),
                    wanted.attributes().get(SubscriptionAttributes.FILTER_POLICY));
            try {
                commands.send(wanted, call.metadata());
                requireTopic(wanted, call);
                return subscriptions
                        .find(wanted.subscriptionArn())
                        .orElseThrow(() -> new Refused(new TopicNotFound(wanted.topicArn())));
            } catch (DuplicateKeyException someoneElseWasFaster) {
                var known = known(wanted);
                if (known == null) {
                    throw someoneElseWasFaster;
                }
                return repeat(wanted, known, call);
            }
        }

        /** It may have gone since it was looked at: then this one goes too. */
        private void requireTopic(SubscriptionCommand.Request wanted, Call call) {
            if (topics.find(wanted.topicArn()).isEmpty()) {
                commands.send(
                        new SubscriptionCommand.End(wanted.subscriptionArn(), false),
                        call.metadata());
                throw new Refused(new TopicNotFound(wanted.topicArn()));
            }
        }

        private Subscriptions.Row repeat(
                SubscriptionCommand.Request wanted, Subscriptions.Row known, Call call) {
            commands.send(
                    new SubscriptionCommand.Repeat(known.arn(), wanted.attributes()),
                    call.metadata());
            if (known.pending()) {
                mend(known, call);
                questions.toConfirm(
                        UUID.randomUUID(),
                        known.topicArn(),
                        new AccountId(known.owner()),
                        new Recipient(known.arn(), known.protocol(), known.endpoint(), known.raw()),
                        call.metadata());
            }
            return known;
        }

        /** Whoever asks again expects that the address can be reached by now. */
        private void mend(Subscriptions.Row known, Call call) {
            standings
                    .disabledAt(known.arn())
                    .ifPresent(_ ->
                            standings.enable(
                                    new Change(known.arn(), known.topicArn(), call.metadata())));
        }
    }
}
