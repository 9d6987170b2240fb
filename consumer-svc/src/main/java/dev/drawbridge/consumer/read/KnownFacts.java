package dev.drawbridge.consumer.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts that were read last, by their JSON: who describes endpoints asks again and again, and
 * to parse them was a third of a list.
 */
final class KnownFacts {

    /** Some kilobytes each. */
    private static final int MOST = 6_000;

    private static final Map<String, EndpointView.Facts> KNOWN =
            Collections.synchronizedMap(new LastUsed());

    private KnownFacts() {}

    static EndpointView.Facts of(String json) {
        var known = KNOWN.get(json);
        if (known == null) {
            known = Json.facts(json);
            KNOWN.put(json, known);
        }
        return known;
    }

    private static final class LastUsed extends LinkedHashMap<String, EndpointView.Facts> {

        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EndpointView.Facts> eldest) {
            return size() > MOST;
        }
    }
}
