package dev.drawbridge.provider.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.axon.store.Json;
import dev.drawbridge.events.Grounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an export from its first line to its last, for what it tells of one service's requests. */
final class Hearing {

    private static final ObjectMapper JSON = Json.mapper();

    private final String serviceId;
    private final String account;
    private final Map<String, Heard> requests = new HashMap<>();

    /** AWS's default, where the file begins after the service. */
    private boolean acceptanceRequired = true;

    private Hearing(String serviceId, String account) {
        this.serviceId = serviceId;
        this.account = account;
    }

    static Hearing of(BufferedReader export, String serviceId) throws IOException {
        var manifest = export.readLine();
        var account = manifest == null ? "" : JSON.readTree(manifest).path("account").asText();
        var hearing = new Hearing(serviceId, account);
        for (var line = export.readLine(); line != null; line = export.readLine()) {
            if (line.contains(serviceId)) {
                hearing.line(JSON.readTree(line).path("event"));
            }
        }
        return hearing;
    }

    boolean acceptanceRequired() {
        return acceptanceRequired;
    }

    /** In the order in which they came. */
    List<Heard> requests() {
        return inOrder(requests.values());
    }

    private static List<Heard> inOrder(Collection<Heard> requests) {
        return requests.stream()
                .sorted(Comparator.comparing(Heard::at).thenComparing(Heard::endpointId))
                .toList();
    }

    private void line(JsonNode event) throws IOException {
        var data = event.path("data");
        var type = event.path("type").asText().replaceFirst("\\.v\\d+$", "");
        if (type.startsWith("service-") && data.has("acceptanceRequired")) {
            if (data.path("serviceId").asText().equals(serviceId)) {
                acceptanceRequired = data.path("acceptanceRequired").asBoolean();
            }
        } else if (data.path("connection").path("serviceId").asText().equals(serviceId)) {
            connection(type, data, moment(event));
        }
    }

    private void connection(String type, JsonNode data, Instant at) throws IOException {
        var endpointId = data.path("connection").path("endpointId").asText();
        if (type.equals("connection-requested")) {
            requireOwner(data.path("connection").path("serviceOwner").asText());
            requests.put(endpointId, Heard.of(data, at, record(data.path("verdict"))));
            return;
        }
        var request = requests.get(endpointId);
        if (request == null) {
            return;
        }
        switch (type) {
            case "connection-accepted" -> request.decided(at, true);
            case "connection-rejected" -> request.decided(at, false);
            case "connection-failed",
                    "connection-expired",
                    "connection-released",
                    "connection-deleted" ->
                    request.over(at);
            default -> {}
        }
    }

    /** From others' exports the reasons are left out, and nothing in them says so. */
    private void requireOwner(String owner) throws IOException {
        if (!account.equals("*") && !account.equals(owner)) {
            throw new IOException(
                    ("This file is what account %s may know of %s: why its owner, %s, decided is"
                                    + " not in it. Export the audit log as the owner")
                            .formatted(account, serviceId, owner));
        }
    }

    private static @Nullable Grounds record(JsonNode verdict) throws IOException {
        return verdict.isObject() ? JSON.treeToValue(verdict, Grounds.class) : null;
    }

    /** As the read models keep them. */
    private static Instant moment(JsonNode event) {
        return OffsetDateTime.parse(event.path("time").asText())
                .toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
