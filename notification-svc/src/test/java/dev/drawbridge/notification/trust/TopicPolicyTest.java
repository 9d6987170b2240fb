package dev.drawbridge.notification.trust;

import static dev.drawbridge.notification.domain.policy.Policy.Verdict.ALLOWED;
import static dev.drawbridge.notification.domain.policy.Policy.Verdict.DENIED;
import static dev.drawbridge.notification.domain.policy.Policy.Verdict.NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Policy;
import dev.drawbridge.notification.domain.policy.Principal;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicPolicyTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String SERVICE =
            "arn:aws:ec2:us-east-1:111111111111:vpc-endpoint-service/vpce-svc-0123456789abcdef0";
    private static final Access BY_PRIVATELINK =
            new Access(
                    new Principal.Service("vpce.amazonaws.com"),
                    "SNS:Publish",
                    TOPIC,
                    Map.of("aws:SourceArn", SERVICE, "aws:SourceAccount", "111111111111"));

    private static Policy allowing(String principal, String rest) {
        return PolicyDocuments.parse(
                """
                {"Statement":[{"Effect":"Allow","Principal":%s,"Action":"SNS:Publish","Resource":"%s"%s}]}\
                """
                        .formatted(principal, TOPIC, rest));
    }

    private static Access by(String account, String arn) {
        return new Access(
                new Principal.Identity(account, arn),
                "SNS:Publish",
                TOPIC,
                Map.of("AWS:SourceOwner", account));
    }

    @Test
    void the_default_policy_admits_the_owner_and_not_privatelink() {
        var policy = PolicyDocuments.parse(TopicAttributes.defaultPolicy(TOPIC, "111111111111"));
        assertThat(policy.evaluate(BY_PRIVATELINK)).isEqualTo(NOT_ALLOWED);
        assertThat(policy.evaluate(by("111111111111", "arn:aws:iam::111111111111:root")))
                .isEqualTo(ALLOWED);
        assertThat(policy.evaluate(by("222222222222", "arn:aws:iam::222222222222:root")))
                .isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:ec2:us-east-1:111111111111:vpc-endpoint-service/*\"},\"StringEquals\":{\"aws:SourceAccount\":\"111111111111\"}}",
                ",\"Condition\":{\"StringEquals\":{\"AWS:sourceaccount\":[\"9\",\"111111111111\"]}}",
                ",\"Condition\":{\"StringLikeIfExists\":{\"aws:PrincipalOrgID\":\"o-*\"}}",
                ",\"Condition\":{\"Null\":{\"aws:PrincipalOrgID\":\"true\"}}",
                ",\"Condition\":{\"StringNotEquals\":{\"aws:SourceAccount\":\"222222222222\"}}"
            })
    void a_statement_for_the_service_admits_it(String rest) {
        assertThat(allowing("{\"Service\":\"vpce.amazonaws.com\"}", rest).evaluate(BY_PRIVATELINK))
                .isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:ec2:*:222222222222:*\"}}",
                ",\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"222222222222\"}}",
                ",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}",
                ",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":true}}",
                ",\"Condition\":{\"StringNotLike\":{\"aws:SourceArn\":\"arn:*\"}}"
            })
    void a_condition_that_does_not_hold_admits_nobody(String rest) {
        assertThat(allowing("{\"Service\":\"vpce.amazonaws.com\"}", rest).evaluate(BY_PRIVATELINK))
                .isEqualTo(NOT_ALLOWED);
    }

    @Test
    void another_service_is_not_meant() {
        assertThat(allowing("{\"Service\":[\"s3.amazonaws.com\"]}", "").evaluate(BY_PRIVATELINK))
                .isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_denial_beats_every_permission() {
        var policy =
                PolicyDocuments.parse(
                        """
                        {"Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:*","Resource":"*"},
                        {"Effect":"Deny","Principal":{"Service":"vpce.amazonaws.com"},"Action":"SNS:pub*","Resource":"*"}]}\
                        """);
        assertThat(policy.evaluate(BY_PRIVATELINK)).isEqualTo(DENIED);
        assertThat(policy.evaluate(by("222222222222", "arn:aws:iam::222222222222:user/x")))
                .isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "222222222222, true",
        "arn:aws:iam::222222222222:root, true",
        "arn:aws:iam::222222222222:role/ops, true",
        "arn:aws:sts::222222222222:assumed-role/ops/me, true",
        "arn:aws:iam::222222222222:role/team/ops, true",
        "arn:aws:iam::333333333333:role/team/ops, false",
        "arn:aws:iam::222222222222:role/ops/team, false",
        "arn:aws:iam::222222222222:role/other, false",
        "333333333333, false"
    })
    void a_role_is_known_by_its_account_its_arn_and_its_session(String named, boolean admitted) {
        var caller = by("222222222222", "arn:aws:sts::222222222222:assumed-role/ops/me");
        assertThat(allowing("{\"AWS\":\"" + named + "\"}", "").evaluate(caller))
                .isEqualTo(admitted ? ALLOWED : NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "{\"Statement\":[{\"Effect\":\"Maybe\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ec2:Run\",\"Resource\":\"*\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"SNS:Publish\",\"Resource\":\"*\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"Resource\":\"*\",\"Condition\":{\"DateGreaterThan\":{\"aws:CurrentTime\":\"x\"}}}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\","
                        + "\"Resource\":\"*\",\"Condition\":[{\"StringEquals\":{\"a\":\"b\"}}]}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\","
                        + "\"Resource\":\"*\",\"Condition\":{\"StringEquals\":\"x\"}}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\","
                        + "\"Resource\":\"*\",\"Conditions\":{\"StringEquals\":{\"a\":\"b\"}}}]}"
            })
    void what_is_not_understood_is_not_taken(String document) {
        assertThatThrownBy(() -> PolicyDocuments.parse(document))
                .isInstanceOfSatisfying(
                        PolicyDocuments.MalformedPolicy.class,
                        wrong -> assertThat(wrong.reason()).startsWith("Policy "));
    }

    @Test
    void an_address_is_compared_with_a_block() {
        var policy =
                allowing(
                        "\"*\"",
                        ",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}}");
        assertThat(policy.evaluate(from("10.9.8.7"))).isEqualTo(ALLOWED);
        assertThat(policy.evaluate(from("11.9.8.7"))).isEqualTo(NOT_ALLOWED);
        assertThat(policy.evaluate(from("::1"))).isEqualTo(NOT_ALLOWED);
    }

    private static Access from(String address) {
        return new Access(
                new Principal.Identity("222222222222", "arn:aws:iam::222222222222:root"),
                "SNS:Publish",
                TOPIC,
                Map.of("aws:SourceIp", address));
    }

    @ParameterizedTest
    @CsvSource({
        "ForAnyValue:StringLike, aws:SourceAccount, 1111*, true",
        "ForAnyValue:StringLike, aws:SourceAccount, 2222*, false",
        "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-*, false",
        "ForAnyValue:StringNotLike, aws:PrincipalOrgPaths, o-*, false",
        "ForAllValues:StringLike, aws:SourceAccount, 1111*, true",
        "ForAllValues:StringLike, aws:SourceAccount, 2222*, false",
        "ForAllValues:StringLike, aws:PrincipalOrgPaths, o-*, true"
    })
    void n20_any_and_all_of_the_values_of_a_key(
            String operator, String key, String value, boolean holds) {
        var condition = ",\"Condition\":{\"%s\":{\"%s\":[\"%s\"]}}".formatted(operator, key, value);
        assertThat(
                        allowing("{\"Service\":\"vpce.amazonaws.com\"}", condition)
                                .evaluate(BY_PRIVATELINK))
                .isEqualTo(holds ? ALLOWED : NOT_ALLOWED);
    }
}
