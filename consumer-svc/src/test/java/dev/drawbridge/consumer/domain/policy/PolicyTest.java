package dev.drawbridge.consumer.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.policy.Policy.Condition;
import dev.drawbridge.consumer.domain.policy.Policy.Match;
import dev.drawbridge.consumer.domain.policy.Policy.Request;
import dev.drawbridge.consumer.domain.policy.Policy.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final String ROLE = "arn:aws:iam::222222222222:role/app";
    private static final String SESSION = "arn:aws:sts::222222222222:assumed-role/app/i-1";

    @ParameterizedTest(name = "S27 {0} by {1} for {2}: {3}")
    @DisplayName("S27 who a statement is about")
    @CsvSource({
        "*, kinesis:*, kinesis:PutRecord, true",
        "222222222222, kinesis:Put?ecord, kinesis:PutRecord, true",
        "arn:aws:iam::222222222222:root, KINESIS:putrecord, kinesis:PutRecord, true",
        "arn:aws:iam::222222222222:role/app, *, kinesis:PutRecord, true",
        "arn:aws:iam::222222222222:role/other, *, kinesis:PutRecord, false",
        "111111111111, *, kinesis:PutRecord, false",
        "*, kinesis:Get*, kinesis:PutRecord, false",
    })
    void s27_statements(String principal, String pattern, String action, boolean open) {
        var policy = new Policy(List.of(statement("One", true, principal, pattern)));
        var verdict = policy.judge(new Request(SESSION, action, "*", Map.of()));
        assertThat(verdict.allows()).isEqualTo(open);
        assertThat(verdict.by()).isEqualTo(open ? "policy One" : "policy");
    }

    @Test
    @DisplayName("S27 a denial counts first, the default allows all")
    void s27_denial() {
        var request = new Request(ROLE, "kinesis:DeleteStream", "*", Map.of());
        assertThat(Policy.full().judge(request).allows()).isTrue();
        var policy =
                new Policy(
                        List.of(
                                statement("All", true, "*", "*"),
                                statement("NoDelete", false, "*", "kinesis:Delete*")));
        assertThat(policy.judge(request).by()).isEqualTo("policy NoDelete");
        assertThat(new Policy(List.of()).judge(request).because()).contains("no statement allows");
    }

    @Test
    @DisplayName("S27 resources, exceptions and conditions")
    void s27_conditions() {
        var all = new Match(List.of("*"), false);
        var bucket = new Match(List.of("arn:aws:s3:::mine/*"), false);
        var not = new Match(List.of("s3:Delete*"), true);
        var inVpc = new Condition("StringEquals", "aws:SourceVpc", List.of("vpc-1"));
        var policy =
                new Policy(List.of(new Statement("S", true, all, not, bucket, List.of(inVpc))));
        assertThat(judged(policy, "s3:GetObject", "arn:aws:s3:::mine/x", "vpc-1")).isTrue();
        assertThat(judged(policy, "s3:GetObject", "arn:aws:s3:::theirs/x", "vpc-1")).isFalse();
        assertThat(judged(policy, "s3:DeleteObject", "arn:aws:s3:::mine/x", "vpc-1")).isFalse();
        assertThat(judged(policy, "s3:GetObject", "arn:aws:s3:::mine/x", "vpc-2")).isFalse();
    }

    @ParameterizedTest(name = "S27 a denial if {0} {1} closes: {2}")
    @CsvSource({
        "IpAddress, 10.0.2.0/24, true",
        "IpAddress, 10.0.1.0/24, false",
        "NotIpAddress, 10.0.1.0/24, true",
        "NotIpAddress, 10.0.2.5, false",
        "StringNotEqualsIgnoreCase, 10.0.1.5, true",
        "DateGreaterThan, 2026-01-01T00:00:00Z, true",
    })
    void s27_a_denial_that_cannot_be_judged_closes(String operator, String value, boolean closed) {
        var all = new Match(List.of("*"), false);
        var denied = new Condition(operator, "aws:VpcSourceIp", List.of(value));
        var policy =
                new Policy(
                        List.of(
                                statement("All", true, "*", "*"),
                                new Statement("No", false, all, all, all, List.of(denied))));
        var request = new Request(ROLE, "s3:GetObject", "*", Map.of("aws:vpcsourceip", "10.0.2.5"));
        assertThat(policy.judge(request).allows()).isNotEqualTo(closed);
    }

    @Test
    void a_pattern_of_many_stars_is_judged_in_the_time_of_its_length() {
        var pattern = "*a".repeat(40) + "*b";
        var policy = new Policy(List.of(statement("S", true, "*", pattern)));
        var request = new Request(ROLE, "a".repeat(20_000), "*", Map.of());
        assertThat(policy.judge(request).allows()).isFalse();
    }

    private static boolean judged(Policy policy, String action, String resource, String vpcId) {
        var known = Map.of("aws:sourcevpc", vpcId);
        return policy.judge(new Request(ROLE, action, resource, known)).allows();
    }

    private static Statement statement(
            String name, boolean allow, String principal, String action) {
        return new Statement(
                name,
                allow,
                new Match(List.of(principal), false),
                new Match(List.of(action), false),
                new Match(List.of("*"), false),
                List.of());
    }
}
