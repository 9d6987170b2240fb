package dev.drawbridge.axon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSerializerTest {

    private static final NamedSerializer SERIALIZER =
            new NamedSerializer(Map.of("said.v1", Said.class));

    record Said(String words) {}

    @Test
    void a_fact_has_its_public_name() {
        var stored = SERIALIZER.serialize(new Said("hello"), String.class);
        assertThat(stored.getType().getName()).isEqualTo("said.v1");
        assertThat(stored.getData()).isEqualTo("{\"words\":\"hello\"}");
    }

    @Test
    void a_fact_that_no_reader_would_take_is_not_stored_in_the_first_place() {
        var quotes = new Said("\"".repeat(140_000));
        assertThatThrownBy(() -> SERIALIZER.serialize(quotes, byte[].class))
                .hasMessage("said.v1 has more than 262144 bytes, so nobody could read it");
    }
}
