package dev.drawbridge.console.queue;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders to the provider's API. People can undo for a while what they decide here. */
@Component
public final class Deciding {

    private final Peers peers;

    Deciding(Peers peers) {
        this.peers = peers;
    }

    public record Done(
            String endpointId, @Nullable String code, @Nullable String detail, int status) {

        public boolean ok() {
            return code == null;
        }
    }

    record Items(List<Done> items) {}

    private record Anything() {}

    Answer<Items> decide(
            HttpServletRequest visit,
            String decision,
            List<String> endpoints,
            String reason,
            String inPlaceOf) {
        var order = new LinkedHashMap<String, Object>();
        order.put("decision", decision);
        order.put("endpointIds", endpoints);
        order.put("undoable", !decision.equals("revoke"));
        if (!reason.isBlank()) {
            order.put("reason", reason.strip());
        }
        if (!inPlaceOf.isBlank()) {
            order.put("inPlaceOf", inPlaceOf);
        }
        return peers.post(visit, "/v1/provider/decisions", order, Items.class);
    }

    /** The sentence why not; empty when it is undone. */
    String undo(HttpServletRequest visit, String endpoint) {
        var path = "/v1/provider/requests/" + endpoint + "/undo";
        return peers.post(visit, path, Map.of(), Anything.class).problem();
    }
}
