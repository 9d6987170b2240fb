package dev.drawbridge.notification.links;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.read.Subscriptions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the unsubscribe link leads: visiting asks, the button ends it. */
public final class UnsubscribePage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ARN = "SubscriptionArn";
    private static final String ENDPOINT = "Endpoint";

    private final transient Subscriptions subscriptions;
    private final transient Commands commands;

    public UnsubscribePage(Subscriptions subscriptions, Commands commands) {
        this.subscriptions = subscriptions;
        this.commands = commands;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var subscription = subscription(request);
        if (subscription.isEmpty()) {
            Page.unsubscribed(response);
            return;
        }
        var row = subscription.get();
        Ending.ask(row, Map.of(ARN, row.arn(), ENDPOINT, row.endpoint()), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var subscription = subscription(request);
        if (subscription.isEmpty()) {
            Page.unsubscribed(response);
            return;
        }
        Ending.end(subscription.get(), commands, response);
    }

    /** Only for who knows both: the id and the address it delivers to. */
    private Optional<Subscriptions.Row> subscription(HttpServletRequest request) {
        var endpoint = Page.parameter(request, ENDPOINT);
        return subscriptions
                .find(Page.parameter(request, ARN))
                .filter(row -> row.endpoint().equals(endpoint));
    }
}
