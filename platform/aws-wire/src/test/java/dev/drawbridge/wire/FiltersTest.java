package dev.drawbridge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private record Thing(String id, String state, Map<String, String> tags) {}

    private static final Thing ONE = new Thing("1", "available", Map.of("team", "a"));
    private static final Thing TWO = new Thing("2", "pending", Map.of());
    private static final Filters<Thing> FILTERS =
            Filters.tagged(
                    Thing::tags,
                    Map.of(
                            "id", thing -> Stream.of(thing.id()),
                            "state", thing -> Stream.of(thing.state())));

    @Test
    void values_mean_or_and_filters_mean_and() {
        assertThat(matching(new Filter("state", List.of("available", "pending"))))
                .containsExactly(ONE, TWO);
        assertThat(
                        matching(
                                new Filter("state", List.of("available", "pending")),
                                new Filter("id", List.of("2"))))
                .containsExactly(TWO);
        assertThat(matching()).containsExactly(ONE, TWO);
    }

    @Test
    void names_and_values_are_case_sensitive_and_may_have_wildcards() {
        assertThat(matching(new Filter("state", List.of("Available")))).isEmpty();
        assertThat(matching(new Filter("state", List.of("p?nd*")))).containsExactly(TWO);
        assertThat(matching(new Filter("state", List.of()))).isEmpty();
    }

    @Test
    void tags_are_found_by_key_and_by_value() {
        assertThat(matching(new Filter("tag-key", List.of("team")))).containsExactly(ONE);
        assertThat(matching(new Filter("tag:team", List.of("a")))).containsExactly(ONE);
        assertThat(matching(new Filter("tag:team", List.of("b")))).isEmpty();
    }

    @Test
    void an_unknown_filter_is_refused_by_name() {
        assertThatThrownBy(() -> matching(new Filter("colour", List.of("red"))))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("InvalidFilter");
                            assertThat(fault.text()).isEqualTo("The filter 'colour' is invalid");
                        });
    }

    private static List<Thing> matching(Filter... filters) {
        return Stream.of(ONE, TWO).filter(FILTERS.matching(List.of(filters))).toList();
    }
}
