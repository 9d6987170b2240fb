package dev.drawbridge.notification.links;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.trust.CurrentKey;
import dev.drawbridge.notification.trust.MailToken;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** RFC 8058: a mail program's own button posts here. Whoever only looks gets a page with one. */
public final class OneClick extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FIELD = "List-Unsubscribe";
    private static final String CLICK = "One-Click";

    private final transient CurrentKey key;
    private final transient Subscriptions subscriptions;
    private final transient Commands commands;

    public OneClick(CurrentKey key, Subscriptions subscriptions, Commands commands) {
        this.key = key;
        this.subscriptions = subscriptions;
        this.commands = commands;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var subscription = subscription(request);
        if (subscription.isEmpty()) {
            unknown(response);
        } else if (subscription.get().ended()) {
            Page.unsubscribed(response);
        } else {
            Ending.ask(subscription.get(), Map.of(FIELD, CLICK), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var subscription = subscription(request);
        if (subscription.isEmpty() || !Page.parameter(request, FIELD).equals(CLICK)) {
            unknown(response);
            return;
        }
        Ending.end(subscription.get(), commands, response);
    }

    private Optional<Subscriptions.Row> subscription(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null
                ? Optional.empty()
                : MailToken.UNSUBSCRIBE
                        .read(path.substring(1), key.get().tokenKey())
                        .flatMap(subscriptions::byId);
    }

    private static void unknown(HttpServletResponse response) throws IOException {
        Page.show(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                "This link is not valid",
                "Use the link at the end of the newest mail you have got.");
    }
}
