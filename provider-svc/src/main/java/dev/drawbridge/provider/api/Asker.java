package dev.drawbridge.provider.api;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.wire.Call;
import java.util.Map;

/**
 * Who asks.
 *
 * @param person the principal, or the name it gave where nobody verifies one
 */
record Asker(Call call, Scope scope, String person) {

    String account() {
        return scope.account().value();
    }

    /** What travels with every command. */
    Map<String, String> metadata() {
        var metadata = new java.util.LinkedHashMap<>(call.metadata());
        metadata.put("principal", person);
        return metadata;
    }
}
