package dev.drawbridge.notification.links;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.trust.Tokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Where the link in a confirmation mail leads: visiting asks, the button confirms. */
public final class ConfirmPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Tokens tokens;
    private final transient Subscriptions subscriptions;
    private final transient Links links;
    private final transient Commands commands;

    public ConfirmPage(Tokens tokens, Subscriptions subscriptions, Links links, Commands commands) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.links = links;
        this.commands = commands;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var token = Page.parameter(request, "Token");
        try {
            var confirm = tokens.confirmation(token, false, false);
            Page.ask(
                    response,
                    "Confirm your subscription",
                    confirm.subscriptionArn(),
                    "Confirm subscription",
                    Map.of("Token", token));
        } catch (Refused refused) {
            refuse(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var confirm = tokens.confirmation(Page.parameter(request, "Token"), false, false);
            commands.send(confirm, Visitor.circumstances());
            var row = subscriptions.find(confirm.subscriptionArn()).orElseThrow();
            Page.show(
                    response,
                    "Subscription confirmed!",
                    "You have subscribed to the topic %s. Your subscription's id is %s"
                            .formatted(row.topicArn(), row.arn()),
                    "If it was not your intention to subscribe, unsubscribe",
                    links.unsubscribePage(row.arn(), row.endpoint()));
        } catch (Refused refused) {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Page.show(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                "This link is not valid",
                "It may have expired after 48 hours, or the subscription is gone. Subscribe again to get a new one.");
    }
}
