package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Policy.Verdict;
import dev.drawbridge.notification.domain.policy.Principal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions at their edges: what is not understood holds for nobody. */
final class ConditionsTest {

    private static boolean holds(String operator, String wanted, Map<String, String> keys) {
        var policy =
                PolicyDocuments.parse(
                        """
                        {"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*",
                        "Condition":{"%s":{"key":%s}}}]}\
                        """
                                .formatted(operator, wanted));
        var caller = new Principal.Identity("222222222222", "arn:aws:iam::222222222222:root");
        return policy.evaluate(new Access(caller, "SNS:Publish", "arn", keys)) == Verdict.ALLOWED;
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.1.2.3/32, 10.1.2.3, true",
        "0.0.0.0/0, 8.8.8.8, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "10.0.0.0/33, 10.0.0.0, false",
        "10.0.0.0/x, 10.0.0.0, false",
        "10.0.0.0/, 10.0.0.0, false",
        "10.0.0.0/-1, 10.0.0.0, false",
        "::/0, 10.0.0.0, false",
        "somewhere/8, 10.0.0.0, false",
        "10.0.0.0/8, somewhere, false",
        "10.0.0.0.0/8, 10.0.0.0, false"
    })
    void an_address_lies_in_a_block_or_does_not(String block, String address, boolean inside) {
        assertThat(holds("IpAddress", '"' + block + '"', Map.of("key", address))).isEqualTo(inside);
        assertThat(holds("NotIpAddress", '"' + block + '"', Map.of("key", address)))
                .isEqualTo(!inside);
    }

    @ParameterizedTest
    @CsvSource({
        "*, not an ARN, true",
        "arn:aws:s3:::bucket, arn:aws:s3:::bucket, true",
        "arn:aws:s3:::*, arn:aws:s3:::a:b, true",
        "arn:aws:*:bucket, arn:aws:s3:::bucket, false",
        "arn:aws:s3:::bucket, arn:aws:s3::bucket, false",
        "arn:aws:s3::*, arn:aws:s3::x, false",
        "arn:aws:s3:*:1?1:b, arn:aws:s3:us-east-1:121:b, true",
        "arn:aws:s3:*:1?1:b, arn:aws:s3:us-east-1:1221:b, false"
    })
    void an_arn_is_compared_part_by_part(String pattern, String arn, boolean alike) {
        for (var operator : new String[] {"ArnLike", "ArnEquals"}) {
            assertThat(holds(operator, '"' + pattern + '"', Map.of("key", arn))).isEqualTo(alike);
        }
        assertThat(holds("ArnNotLike", '"' + pattern + '"', Map.of("key", arn))).isEqualTo(!alike);
    }

    @Test
    void that_a_key_is_absent_can_be_asked_for_and_forbidden() {
        assertThat(holds("Null", "\"true\"", Map.of())).isTrue();
        assertThat(holds("Null", "\"true\"", Map.of("key", "x"))).isFalse();
        assertThat(holds("Null", "\"false\"", Map.of())).isFalse();
        assertThat(holds("Null", "\"false\"", Map.of("key", "x"))).isTrue();
    }

    @Test
    void of_several_values_any_will_do_and_for_a_negation_none_may() {
        var several = "[\"a\",\"b\"]";
        assertThat(holds("StringEquals", several, Map.of("key", "b"))).isTrue();
        assertThat(holds("StringEquals", several, Map.of("key", "B"))).isFalse();
        assertThat(holds("StringEqualsIgnoreCase", several, Map.of("key", "B"))).isTrue();
        assertThat(holds("StringNotEquals", several, Map.of("key", "b"))).isFalse();
        assertThat(holds("StringNotEquals", several, Map.of("key", "c"))).isTrue();
        assertThat(holds("StringEquals", "[]", Map.of("key", "a"))).isFalse();
    }

    @Test
    void an_absent_key_fails_unless_the_condition_is_negated_or_asks_only_if_it_exists() {
        assertThat(holds("StringEquals", "\"a\"", Map.of())).isFalse();
        assertThat(holds("StringNotEquals", "\"a\"", Map.of())).isTrue();
        assertThat(holds("StringEqualsIfExists", "\"a\"", Map.of())).isTrue();
        assertThat(holds("StringEqualsIfExists", "\"a\"", Map.of("key", "b"))).isFalse();
    }
}
