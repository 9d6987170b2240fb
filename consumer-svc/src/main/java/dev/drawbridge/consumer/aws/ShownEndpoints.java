package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.wire.xml.Written;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The endpoints that were shown last, as they were shown. What one looks like follows from its row
 * alone, which is read each time: who finds the same row is given the same answer.
 */
@Component
final class ShownEndpoints {

    /** Some kilobytes each. */
    private static final int MOST = 6_000;

    private record Shown(EndpointView row, Written<VpcEndpointItem> item) {}

    private final Map<String, Shown> known = Collections.synchronizedMap(new LastUsed());

    Written<VpcEndpointItem> of(EndpointView row) {
        var shown = known.get(row.endpointId());
        if (shown == null || !shown.row().equals(row)) {
            shown = new Shown(row, new Written<>(VpcEndpointItem.of(row)));
            known.put(row.endpointId(), shown);
        }
        return shown.item();
    }

    private static final class LastUsed extends LinkedHashMap<String, Shown> {

        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > MOST;
        }
    }
}
