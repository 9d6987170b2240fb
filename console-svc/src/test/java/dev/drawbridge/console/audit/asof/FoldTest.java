package dev.drawbridge.console.audit.asof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts make the state; orders between them change nothing. */
final class FoldTest {

    private static final String FACT =
            """
            {"type":"%s.v1","time":"2026-11-27T10:00:00Z","data":{"connection":{"endpointId":"vpce-1"}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"request-connection", "release-connection", "forget-connection"})
    void an_order_leaves_the_state_as_it_is(String order) {
        var fold = new Fold();
        fold.add(FACT.formatted("connection-accepted"));
        var before = fold.state().deepCopy();
        fold.add(FACT.formatted(order).replace("10:00", "11:00").replace("vpce-1", "vpce-9"));
        assertThat(fold.state()).isEqualTo(before);
        assertThat(before.path("connection").path("state").asString()).isEqualTo("pending");
    }
}
