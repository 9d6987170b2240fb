package dev.drawbridge.console.live;

import dev.drawbridge.console.approvals.ConnectionView;
import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.approvals.Row;
import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.id.AccountId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/** Turns a line of the audit log into what a page does with it: a new line, a row, a count. */
public final class LiveView {

    private final ITemplateEngine templates;
    private final ConnectionViews connections;
    private final Function<String, Message> reader;

    public LiveView(
            ITemplateEngine templates,
            ConnectionViews connections,
            Function<String, Message> reader) {
        this.templates = templates;
        this.connections = connections;
        this.reader = reader;
    }

    /** The timeline's line goes last and alone carries the id: cut short, all is sent again. */
    String render(Recorded recorded, Visitor visitor, String csrf) {
        var out = new StringBuilder();
        var entry = Entry.of(recorded, reader);
        if (entry.message() instanceof ConnectionEvent fact) {
            renderRow(fact, visitor.account(), csrf, out);
        }
        event(out, "timeline", html("fragments", "entry", Map.of("entry", entry)));
        return out.append("id: ").append(recorded.position()).append("\n\n").toString();
    }

    public Entry entry(Recorded recorded) {
        return Entry.of(recorded, reader);
    }

    private void renderRow(ConnectionEvent fact, AccountId me, String csrf, StringBuilder out) {
        var endpoint = fact.connection().endpointId().value();
        connections
                .find(me, endpoint)
                .ifPresent(shown -> {
                    var name = fact instanceof ConnectionRequested ? "new" : endpoint;
                    var row = Map.<String, Object>of("row", Row.of(shown, me), "csrf", csrf);
                    event(out, name, html("fragments", "row", row));
                    out.append('\n');
                    event(out, "connection", changed(shown));
                    out.append('\n');
                });
        var waiting = Map.<String, Object>of("waiting", connections.waitingFor(me));
        event(out, "waiting", html("fragments", "waiting", waiting));
        out.append('\n');
        event(out, "badge", html("frame", "badge", waiting));
        out.append('\n');
    }

    /** For screens that fetch what they show of it themselves. */
    private static String changed(ConnectionView shown) {
        return "{\"endpoint\":\"%s\",\"state\":\"%s\"}"
                .formatted(shown.endpointId(), shown.state());
    }

    private String html(String template, String fragment, Map<String, Object> model) {
        var spec = new TemplateSpec(template, Set.of(fragment), TemplateMode.HTML, null);
        return templates.process(spec, new Context(java.util.Locale.ROOT, model));
    }

    /** One data line a line: what follows a line break would otherwise be a field of its own. */
    private static void event(StringBuilder out, String name, String html) {
        out.append("event: ").append(name).append('\n');
        html.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append("data: ").append(line).append('\n'));
    }
}
