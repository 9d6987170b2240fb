package dev.drawbridge.notification.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[\"b\"]}",
                "{\"a\":[1,true,null,{\"exists\":false}]}",
                "{\"$or\":[{\"a\":[1]},{\"b\":[2]}]}",
                "{\"a\":[{\"cidr\":\"10.0.0.0/24\"}]}"
            })
    void n17_what_can_be_used_is_taken(String policy) {
        assertThat(FilterPolicy.fault(policy, false)).isEmpty();
        assertThat(FilterPolicy.fault(policy, true)).isEmpty();
    }

    @Test
    void n17_what_cannot_be_used_is_refused_in_the_words_of_aws() {
        assertThat(FilterPolicy.fault("{", false).orElseThrow())
                .startsWith("FilterPolicy: failed to parse JSON. ");
        assertThat(FilterPolicy.fault("{\"a\":\"b\"}", false).orElseThrow())
                .startsWith("FilterPolicy: \"a\" must be an object or an array");
        assertThat(FilterPolicy.fault("{\"a\":[]}", false).orElseThrow())
                .startsWith("FilterPolicy: Empty arrays are not allowed");
        assertThat(FilterPolicy.fault("{\"a\":[{\"like\":\"b\"}]}", false).orElseThrow())
                .startsWith("FilterPolicy: Unrecognized match type like");
        assertThat(FilterPolicy.fault("{\"a\":{\"b\":[1]}}", false))
                .contains(
                        "Filter policy scope MessageAttributes does not support nested filter policy");
        assertThat(FilterPolicy.fault("{\"a\":{\"b\":[1]}}", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} x", "{\"a\":[1]} {\"b\":[2]}", "{\"a\":[1]}]"})
    void n17_nothing_may_follow_the_policy(String policy) {
        assertThat(FilterPolicy.fault(policy, false).orElseThrow())
                .startsWith("FilterPolicy: failed to parse JSON. ");
    }

    @Test
    void n17_five_keys_and_a_hundred_and_fifty_combinations_are_the_limit() {
        var six = "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1],\"f\":[1]}";
        assertThat(FilterPolicy.fault(six, false))
                .contains("FilterPolicy: Filter policy can not have more than 5 keys");
        assertThat(FilterPolicy.fault(values(15, 10), false)).isEmpty();
        assertThat(FilterPolicy.fault(values(16, 10), false))
                .contains("FilterPolicy: Filter policy is too complex");
    }

    @Test
    void n17_keys_are_counted_wherever_they_are() {
        var tooMany = "FilterPolicy: Filter policy can not have more than 5 keys";
        var five = "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1]%s}";
        assertThat(FilterPolicy.fault(five.formatted(""), false)).isEmpty();
        var same = ",\"$or\":[{\"a\":[2]},{\"b\":[2]}]";
        assertThat(FilterPolicy.fault(five.formatted(same), false)).isEmpty();
        var either = ",\"$or\":[{\"a\":[2]},{\"f\":[2]}]";
        assertThat(FilterPolicy.fault(five.formatted(either), false)).contains(tooMany);
        var deeper = ",\"z\":{\"a\":[1]}";
        assertThat(FilterPolicy.fault(five.formatted(deeper), true)).contains(tooMany);
    }

    @Test
    void n17_alternatives_add_up() {
        var policy = "{\"c\":" + list(10) + ",\"$or\":[{\"a\":%s},{\"b\":[1]}]}";
        assertThat(FilterPolicy.fault(policy.formatted(list(14)), false)).isEmpty();
        assertThat(FilterPolicy.fault(policy.formatted(list(15)), false))
                .contains("FilterPolicy: Filter policy is too complex");
    }

    @Test
    void n17_256_kilobytes_are_the_limit() {
        var policy = "{\"a\":[1]}";
        var whole = policy + " ".repeat(262_144 - policy.length());
        assertThat(FilterPolicy.fault(whole, false)).isEmpty();
        assertThat(FilterPolicy.fault(whole + " ", false))
                .contains("FilterPolicy: Filter policy is too large");
    }

    @Test
    void n17_depth_counts_in_a_body() {
        var nested = "{\"a\":{\"b\":{\"c\":[1,2,3,4]}},\"d\":{\"e\":[1,2,3]},\"f\":[1,2%s]}";
        assertThat(FilterPolicy.fault(nested.formatted(""), true)).isEmpty();
        assertThat(FilterPolicy.fault(nested.formatted(",3"), true))
                .contains("FilterPolicy: Filter policy is too complex");
    }

    private static String values(int a, int b) {
        return "{\"a\":" + list(a) + ",\"b\":" + list(b) + "}";
    }

    private static String list(int size) {
        return IntStream.range(0, size)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource({"x,Red", "red,Red"})
    void n17_another_ones_wildcard_changes_nothing(String ignoringCase, String value) {
        var one = "{\"c\":[{\"wildcard\":\"*e\"}]}";
        var other = "{\"c\":[{\"equals-ignore-case\":\"" + ignoringCase + "\"}]}";
        assertThat(
                        new CompiledPolicies(Set.of(one, other))
                                .matching("{\"c\":\"" + value + "\"}")
                                .contains(other))
                .isEqualTo(ignoringCase.equalsIgnoreCase(value));
    }
}
