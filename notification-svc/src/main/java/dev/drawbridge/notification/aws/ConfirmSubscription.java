package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.trust.Tokens;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.SnsOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ConfirmSubscription. Also visited as a link, by who has no credentials. */
record ConfirmSubscription(
        String topicArn, String token, @Nullable String authenticateOnUnsubscribe) {

    record Response(String subscriptionArn) {}

    private static final int FORBIDDEN = 403;

    @Component("confirmSubscription")
    record Handler(Tokens tokens, Commands commands)
            implements SnsOperation<ConfirmSubscription, Response> {

        @Override
        public Response answer(ConfirmSubscription request, Call call) {
            var anonymous = call.caller().anonymous();
            if (!Arns.isTopic(request.topicArn())
                    || (!anonymous && !Arns.region(request.topicArn()).equals(call.region()))) {
                throw new Refused(new InvalidParameter("Topic"));
            }
            var guarded = "true".equals(request.authenticateOnUnsubscribe());
            if (guarded && anonymous) {
                throw new Fault(
                        "MissingAuthenticationToken",
                        "Request is missing Authentication Token: AuthenticateOnUnsubscribe takes a signed request",
                        FORBIDDEN);
            }
            var confirm = tokens.confirmation(request.token(), !anonymous, guarded);
            commands.send(confirm, call.metadata());
            return new Response(confirm.subscriptionArn());
        }

        @Override
        public boolean admitsAnonymous() {
            return true;
        }
    }
}
