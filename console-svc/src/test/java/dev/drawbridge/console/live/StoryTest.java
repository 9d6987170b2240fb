package dev.drawbridge.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.messaging.Envelope;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoryTest {

    @Test
    void a_request_is_a_question_and_names_both_sides() {
        var story = Story.of(Told.requested(1).payload());
        assertThat(story.mark()).isEqualTo(Mark.ASK);
        assertThat(story.sentence())
                .isEqualTo(
                        "222222222222 asks to connect %s to %s"
                                .formatted(Told.connection(1).endpointId(), Told.SERVICE));
    }

    @Test
    void who_decided_is_said_as_people_say_it() {
        assertThat(Story.of(Told.accepted(1).payload()).sentence())
                .endsWith("was accepted by 111111111111");
        assertThat(Arn.spoken("arn:aws:sts::111111111111:assumed-role/admin/ana"))
                .isEqualTo("assumed-role/admin/ana of 111111111111");
    }

    @Test
    void a_gateway_endpoint_without_routes_has_none() {
        var none =
                new GatewayEndpointModified(
                        new EndpointId("vpce-0123456789abcdef0"),
                        new AccountId("222222222222"),
                        "pl-63a5400a",
                        List.of(),
                        "{}");
        assertThat(Story.of(none).sentence()).isEqualTo("vpce-0123456789abcdef0 has no routes");
    }

    @Test
    void long_ids_are_shown_by_their_end_and_kept_whole_beside_it() {
        var parts = entry(Told.accepted(1)).parts();
        assertThat(parts)
                .filteredOn(Entry.Part::id)
                .extracting(Entry.Part::brief)
                .containsExactly("vpce-…193ac", "111111111111");
        assertThat(parts)
                .extracting(Entry.Part::text)
                .contains(Told.connection(1).endpointId().value());
    }

    private static Entry entry(Envelope told) {
        var recorded =
                new Recorded(
                        1,
                        told.id(),
                        told.topic().topicName(),
                        "connection-accepted.v1",
                        told.stream(),
                        told.sequence(),
                        told.time(),
                        told.principal(),
                        told.account(),
                        told.correlationId(),
                        told.causationId(),
                        "{}");
        return Entry.of(recorded, _ -> told.payload());
    }
}
