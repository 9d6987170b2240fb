package dev.drawbridge.notification.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlanceTest {

    private static boolean chance(String part, String event) throws Exception {
        return new Glance(json(part)).leavesAChance(json(event));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'a':[{'wildcard':'x*'}]}; {'b':'xy'}",
                "{'a':[{'wildcard':'x*'}]}; {'a':'yx'}",
                "{'a':[{'wildcard':'*x'}]}; {'a':'xy'}",
                "{'a':[{'wildcard':'*x*'}]}; {'a':'y'}",
                "{'a':[{'wildcard':'1*'}]}; {'a':1}",
                "{'a':[{'wildcard':'x*'},{'wildcard':'y*'}]}; {'a':['z','zx']}",
                "{'a':[{'wildcard':'x\\\\*'}]}; {'a':1}",
                "{'a':[{'numeric':['=',5]}]}; {'a':5.1}",
                "{'a':[{'numeric':['=',5]}]}; {'a':4.9}",
                "{'a':[{'numeric':['=',5]}]}; {'a':'5'}",
                "{'a':[{'numeric':['>',5,'<=',6]}]}; {'a':4.9}",
                "{'a':[{'numeric':['>',5,'<=',6]}]}; {'a':6.1}",
                "{'a':[{'numeric':['<',5]}]}; {'a':[6,[7]]}",
                "{'a':[{'numeric':['<',5]}],'b':[{'wildcard':'x*'}]}; {'a':4,'b':'y'}"
            })
    void n17_what_cannot_match_is_seen_at_a_glance(String part, String event) throws Exception {
        assertThat(chance(part, event)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'a':[{'wildcard':'x*y*z'}]}; {'a':'xyz'}",
                "{'a':[{'wildcard':'x*'},{'wildcard':'y*'}]}; {'a':['z','yx']}",
                "{'a':[{'wildcard':'x\\\\*'}]}; {'a':'x*'}",
                "{'a':[{'anything-but':{'wildcard':'x*'}}]}; {'a':'y'}",
                "{'a':[{'numeric':['=',5]}]}; {'a':5.0000001}",
                "{'a':[{'numeric':['>',5,'<=',6]}]}; {'a':[0,[6]]}",
                "{'a':[{'numeric':['<',5]}]}; {'a':-1e300}",
                "{'a':[{'numeric':['>=',5]}]}; {'a':1e300}",
                "{'a.b':[{'wildcard':'x*'}]}; {'a':{'b':'x'}}",
                "{'a':{'b':[{'wildcard':'x*'}]}}; {'a':{'b':'y'}}",
                "{'a':[{'exists':false}]}; {}"
            })
    void n17_what_might_match_is_left_to_the_machine(String part, String event) throws Exception {
        assertThat(chance(part, event)).isTrue();
    }
}
