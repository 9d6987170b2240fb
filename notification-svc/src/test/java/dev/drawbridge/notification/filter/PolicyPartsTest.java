package dev.drawbridge.notification.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyPartsTest {

    private static boolean wants(String policy, String event) {
        return new CompiledPolicies(Set.of(policy.replace('\'', '"')))
                .matching(event.replace('\'', '"'))
                .contains(policy.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'a':'xy'}; true",
                "{'a':'xz'}; false",
                "{'a':'xz','b':1}; true",
                "{'a':'zy'}; false",
                "{'a':'zy','b':1}; false"
            })
    void n17_alternatives_that_share_a_key_with_the_rest_narrow_it(String event, boolean wanted) {
        for (var start : new String[] {"{'prefix':'x'}", "{'wildcard':'x*'}"}) {
            var policy = "{'a':[" + start + "],'$or':[{'a':[{'suffix':'y'}]},{'b':[1]}]}";
            assertThat(wants(policy, event)).as(policy).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'a':['x'],'b':[{'wildcard':'y*'}]}; {'a':['x'],'b':[{'exists':true}]}",
                "{'b':[{'numeric':['>',1]}]}; {'b':[{'exists':true}]}",
                "{'a':{'b':[{'wildcard':'y*'}],'c':[1]}}; {'a':{'b':[{'exists':true}],'c':[1]}}",
                "{'a':['x'],'b':[{'anything-but':{'wildcard':'y*'}}]}; {'a':['x']}",
                "{'a':['x']}; {'a':['x']}"
            })
    void n17_a_part_is_first_looked_for_without_what_is_costly(String part, String weak) {
        assertThat(PolicyParts.weakened(part.replace('\'', '"'))).contains(weak.replace('\'', '"'));
    }

    @Test
    void n17_where_nothing_else_is_left_it_is_always_looked_for() {
        assertThat(
                        PolicyParts.weakened(
                                "{'b':[{'anything-but':{'wildcard':'y*'}}]}".replace('\'', '"')))
                .isEmpty();
        assertThat(
                        PolicyParts.weakened(
                                "{'a':{'b':[{'anything-but':{'wildcard':'y*'}}]}}"
                                        .replace('\'', '"')))
                .isEmpty();
    }
}
