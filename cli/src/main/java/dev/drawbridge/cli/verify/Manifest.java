package dev.drawbridge.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The first line of an export, read. */
record Manifest(
        String account,
        long from,
        long to,
        long events,
        long omitted,
        String previous,
        String head,
        long end,
        String at,
        String publicKey,
        List<SignedHead> checkpoints,
        String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "audit-export.v1";

    static Manifest of(String line) throws Tampered {
        try {
            var json = JSON.readTree(line);
            if (json.path("drawbridge").asText().equals(KIND)) {
                return of(json);
            }
        } catch (JsonProcessingException e) {
            throw new Tampered(0, "the first line is no JSON: " + e.getOriginalMessage());
        }
        throw new Tampered(0, "the first line does not begin an export of the kind " + KIND);
    }

    private static Manifest of(JsonNode json) {
        return new Manifest(
                json.path("account").asText(),
                json.path("from").asLong(),
                json.path("to").asLong(),
                json.path("events").asLong(),
                json.path("omitted").asLong(),
                json.path("previous").asText(),
                json.path("head").asText(),
                json.path("end").asLong(),
                json.path("at").asText(),
                json.path("publicKey").asText(),
                StreamSupport.stream(json.path("checkpoints").spliterator(), false)
                        .map(SignedHead::of)
                        .toList(),
                json.path("signature").asText());
    }

    boolean holds(PublicKeys key) {
        var signed =
                List.of(
                        "drawbridge-audit-export.v1",
                        account,
                        from,
                        to,
                        events,
                        omitted,
                        previous,
                        head,
                        end,
                        at,
                        checkpoints.stream()
                                .map(SignedHead::signature)
                                .collect(Collectors.joining(" ")));
        var text = signed.stream().map(field -> field + "\n").collect(Collectors.joining());
        return key.signed(text, signature);
    }
}
