package dev.drawbridge.provider.offline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.events.Grounds;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asked, out of what was published of it, and of what was looked at when it was judged. */
final class Applicants {

    private static final String NONE = "none";

    private Applicants() {}

    static Applicant of(JsonNode data, Instant at, @Nullable Grounds record) {
        Map<String, String> evidence = record == null ? Map.of() : record.evidence();
        var path = evidence.getOrDefault("organizationPath", NONE);
        return new Applicant(
                data.path("connection").path("endpointOwner").asText(),
                data.path("requestedBy").asText(),
                path.equals(NONE) ? null : path,
                tags(data, evidence),
                data.path("connection").path("region").asText(),
                zones(data.path("availabilityZoneIds")),
                at,
                live(evidence));
    }

    private static Map<String, String> tags(JsonNode data, Map<String, String> evidence) {
        var tags = new HashMap<String, String>();
        evidence.forEach((key, value) -> {
            var tag = key.startsWith("tag ") ? Evidence.tag(value) : null;
            if (tag != null) {
                tags.put(key.substring("tag ".length()), tag);
            }
        });
        if (data.hasNonNull("message")) {
            tags.put(ConnectionEvent.MESSAGE_TAG, data.path("message").asText());
        }
        return tags;
    }

    private static List<String> zones(JsonNode list) {
        var zones = new ArrayList<String>();
        list.forEach(zone -> zones.add(zone.asText()));
        return zones;
    }

    private static int live(Map<String, String> evidence) {
        var counted = evidence.getOrDefault("liveConnections", "");
        return counted.matches("\\d{1,9}") ? Integer.parseInt(counted) : Applicant.UNCOUNTED;
    }
}
