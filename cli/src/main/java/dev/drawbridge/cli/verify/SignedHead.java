package dev.drawbridge.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;

/** A checkpoint, as it is in the manifest or in a file kept elsewhere. */
record SignedHead(long position, String hash, String at, String signature) {

    static SignedHead of(JsonNode json) {
        return new SignedHead(
                json.path("position").asLong(),
                json.path("hash").asText(),
                json.path("at").asText(),
                json.path("signature").asText());
    }

    boolean holds(PublicKeys key) {
        var text = "drawbridge-audit-checkpoint.v1\n" + position + "\n" + hash + "\n" + at + "\n";
        return key.signed(text, signature);
    }
}
