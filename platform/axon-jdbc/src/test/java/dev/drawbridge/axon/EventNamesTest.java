package dev.drawbridge.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventNamesTest {

    sealed interface Lamp {
        sealed interface Lit extends Lamp {
            record SwitchedOn(String lamp) implements Lit {}

            record SwitchedOnV2(String lamp, int colour) implements Lit {}
        }

        record SwitchedOff(String lamp) implements Lamp {}
    }

    sealed interface Heater {
        record SwitchedOff(String heater) implements Heater {}
    }

    @Test
    void every_record_of_a_family_has_a_name_and_a_version() {
        assertThat(EventNames.ofFamilies(Lamp.class).byName())
                .containsOnly(
                        java.util.Map.entry("switched-on.v1", Lamp.Lit.SwitchedOn.class),
                        java.util.Map.entry("switched-on.v2", Lamp.Lit.SwitchedOnV2.class),
                        java.util.Map.entry("switched-off.v1", Lamp.SwitchedOff.class));
    }

    @Test
    void two_records_of_one_name_are_refused() {
        assertThatThrownBy(() -> EventNames.ofFamilies(Lamp.class, Heater.class))
                .hasMessageContaining("would both be stored as switched-off.v1");
    }
}
