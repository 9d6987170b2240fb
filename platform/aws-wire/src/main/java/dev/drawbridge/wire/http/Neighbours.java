package dev.drawbridge.wire.http;

import java.util.Map;
import java.util.Optional;

/** Services of the same process, by name: they can be asked without a connection. */
public record Neighbours(Map<String, WireServer> byName) {

    public static final Neighbours NONE = new Neighbours(Map.of());

    public Neighbours {
        byName = Map.copyOf(byName);
    }

    public Optional<WireServer> named(String service) {
        return Optional.ofNullable(byName.get(service));
    }
}
