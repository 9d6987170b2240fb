package dev.drawbridge.axon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.VpcId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    sealed interface Door {
        record Shut() implements Door {}

        record Open(Instant since, Door next) implements Door {}
    }

    record House(
            VpcId id,
            List<Door> doors,
            Map<EndpointId, Door> byKey,
            Set<String> tags,
            Duration age,
            @Nullable String note) {

        public boolean isEmpty() {
            return doors.isEmpty();
        }

        public String getAddress() {
            throw new IllegalStateException("a method is not a field");
        }
    }

    private static final VpcId ID = new VpcId("vpc-0123456789abcdef0");
    private static final EndpointId KEY = new EndpointId("vpce-0123456789abcdef0");
    private static final Door OPEN =
            new Door.Open(Instant.parse("2026-11-23T12:00:00.123456Z"), new Door.Shut());

    @Test
    void a_record_of_ids_sealed_states_and_collections_comes_back_equal() throws Exception {
        var house =
                new House(
                        ID,
                        List.of(OPEN, new Door.Shut()),
                        Map.of(KEY, OPEN),
                        Set.of("a"),
                        Duration.ofSeconds(3),
                        null);

        var json = Json.mapper().writeValueAsString(house);

        assertThat(json)
                .startsWith("{\"id\":\"vpc-0123456789abcdef0\",\"doors\":[{\"@type\":\"open.v1\"")
                .contains("\"byKey\":{\"vpce-0123456789abcdef0\":{")
                .doesNotContain("empty", "address");
        assertThat(Json.mapper().readValue(json, House.class)).isEqualTo(house);
    }

    @Test
    void a_concrete_record_needs_no_name() throws Exception {
        var json = Json.mapper().writeValueAsString(new Door.Shut());

        assertThat(json).isEqualTo("{}");
        assertThat(Json.mapper().readValue(json, Door.Shut.class)).isEqualTo(new Door.Shut());
    }

    @Test
    void what_is_not_known_any_more_is_passed_over() throws Exception {
        var json = "{\"id\":\"vpc-0123456789abcdef0\",\"colour\":\"red\"}";

        assertThat(Json.mapper().readValue(json, House.class).id()).isEqualTo(ID);
    }

    @Test
    void an_id_of_the_wrong_form_is_refused() {
        assertThatThrownBy(() -> Json.mapper().readValue("{\"id\":\"vpc-1\"}", House.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("does not have the form");
    }
}
