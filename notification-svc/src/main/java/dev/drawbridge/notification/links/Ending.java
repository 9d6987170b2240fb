package dev.drawbridge.notification.links;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.End;
import dev.drawbridge.notification.read.Subscriptions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A subscription is ended by whoever holds its link, whichever link that is. */
final class Ending {

    private Ending() {}

    /**
     * @param fields what the button sends
     */
    static void ask(
            Subscriptions.Row subscription,
            Map<String, String> fields,
            HttpServletResponse response)
            throws IOException {
        Page.ask(
                response,
                "Unsubscribe",
                subscription.endpoint() + " from " + subscription.topicArn(),
                "Unsubscribe",
                fields);
    }

    static void end(Subscriptions.Row subscription, Commands commands, HttpServletResponse response)
            throws IOException {
        try {
            commands.send(new End(subscription.arn(), true), Visitor.circumstances());
            Page.unsubscribed(response);
        } catch (Refused guarded) {
            Page.guarded(response);
        }
    }
}
