package dev.drawbridge.notification.trust;

import static dev.drawbridge.notification.domain.policy.Policy.Verdict.NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Principal;
import dev.drawbridge.notification.trust.PolicyDocuments.MalformedPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A statement says whom it means; what was kept before that was asked lets nobody in by mistake.
 */
final class PolicyStrictnessTest {

    private static final Access BY_PRIVATELINK = by(new Principal.Service("vpce.amazonaws.com"));
    private static final Access BY_A_STRANGER =
            by(new Principal.Identity("333333333333", "arn:aws:iam::333333333333:root"));

    private static Access by(Principal principal) {
        return new Access(
                principal, "SNS:Publish", "arn:aws:sns:us-east-1:111111111111:news", Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NotPrincipal\":{\"CanonicalUser\":\"0123\"}",
                "\"NotPrincipal\":{}",
                "\"NotPrincipal\":{\"AWS\":[]}",
                "\"NotPrincipal\":{\"AWS\":\"alice\"}",
                "\"Principal\":{\"AWS\":\"111111111111\"},\"NotPrincipal\":{\"AWS\":\"222222222222\"}"
            })
    void n20_what_names_nobody_clearly_is_not_taken_and_lets_nobody_in(String principal) {
        var policy =
                "{\"Statement\":[{\"Effect\":\"Allow\",%s,\"Action\":\"SNS:Publish\",\"Resource\":\"*\"}]}"
                        .formatted(principal);
        assertThatThrownBy(() -> PolicyDocuments.check(policy))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessageStartingWith("Policy Error: ");
        var kept = PolicyDocuments.parse(policy);
        assertThat(kept.evaluate(BY_A_STRANGER)).isEqualTo(NOT_ALLOWED);
        assertThat(kept.evaluate(BY_PRIVATELINK)).isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Principal\":{\"Federated\":\"cognito-identity.amazonaws.com\"}",
                "\"Principal\":{\"AWS\":\"arn:aws:iam::222222222222:user/*\"}",
                "\"Principal\":{\"AWS\":\"arn:aws:iam::2222:root\"}",
                "\"Principal\":{\"AWS\":[\"222222222222\",\"alice\"]}",
                "\"Principal\":{\"Service\":\"\"}",
                "\"Principal\":{}"
            })
    void n20_a_denial_that_would_deny_nobody_is_not_taken(String principal) {
        var policy =
                "{\"Statement\":[{\"Effect\":\"Deny\",%s,\"Action\":\"SNS:Publish\",\"Resource\":\"*\"}]}"
                        .formatted(principal);
        assertThatThrownBy(() -> PolicyDocuments.check(policy))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessage("Policy Error: PRINCIPAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"NotAction\":\"SNS:Subscribe\",\"Resource\":\"*\"",
                "\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"Resource\":\"x\",\"NotResource\":\"y\""
            })
    void n20_one_thing_and_at_once_all_but_another_is_not_taken_and_lets_nobody_in(String rest) {
        var policy = "{\"Statement\":{\"Effect\":\"Allow\",%s}}".formatted(rest);
        assertThatThrownBy(() -> PolicyDocuments.check(policy)).isInstanceOf(MalformedPolicy.class);
        assertThat(PolicyDocuments.parse(policy).evaluate(BY_PRIVATELINK)).isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"*\"",
                "{\"AWS\":\"*\"}",
                "{\"AWS\":[\"222222222222\",\"arn:aws:iam::222222222222:role/team/ops\"]}",
                "{\"AWS\":\"arn:aws:sts::222222222222:assumed-role/ops/me@example.com\"}",
                "{\"Service\":\"vpce.amazonaws.com\",\"AWS\":\"arn:aws:iam::222222222222:user/x\"}"
            })
    void n20_who_is_named_clearly_is_taken(String principal) {
        for (var kind : List.of("Principal", "NotPrincipal")) {
            PolicyDocuments.check(
                    "{\"Statement\":[{\"Effect\":\"Deny\",\"%s\":%s,\"Action\":\"SNS:Publish\",\"Resource\":\"*\"}]}"
                            .formatted(kind, principal));
        }
    }
}
