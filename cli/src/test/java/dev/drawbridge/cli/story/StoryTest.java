package dev.drawbridge.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story is made of facts; orders between them change nothing. */
final class StoryTest {

    private static final String ACCEPTED =
            """
            {"position":1,"line":{"stream":"vpce-1"},"event":{"type":"connection-accepted.v1","time":"2026-11-27T10:00:00Z","data":{"connection":{"endpointId":"vpce-1"}}}}
            """;
    private static final String ORDER =
            """
            {"position":2,"line":{"stream":"vpce-1"},"event":{"type":"%s.v1","time":"2026-11-27T11:00:00Z","data":{"connection":{"endpointId":"vpce-9"},"state":"x"}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"request-connection", "release-connection", "forget-connection"})
    void an_order_leaves_the_state_as_it_is(String order) throws IOException {
        var export = new BufferedReader(new StringReader(ACCEPTED + ORDER.formatted(order)));
        var story = Story.of(export, "vpce-1");
        assertThat(story).hasSize(2);
        assertThat(story.get(1).path("state")).isEqualTo(story.getFirst().path("state"));
        assertThat(story.get(1).path("state").path("connection").path("state").asText())
                .isEqualTo("pending");
    }
}
