package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyTextsTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String OWN =
            "{\"Sid\":\"mine\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"Resource\":\"*\"}";
    private static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[" + OWN + "],\"Id\":\"x\"}";

    private static String with(String policy, List<String> accounts, List<String> actions) {
        return PolicyTexts.with(policy, "guest", accounts, actions, TOPIC);
    }

    @Test
    void a_permission_is_added_as_aws_writes_it_and_the_rest_is_left_alone() {
        assertThat(with(POLICY, List.of("222222222222"), List.of("Publish")))
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":["
                                + OWN
                                + ",{\"Sid\":\"guest\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::222222222222:root\"},\"Action\":\"SNS:Publish\",\"Resource\":\""
                                + TOPIC
                                + "\"}],\"Id\":\"x\"}");
    }

    @Test
    void several_accounts_and_actions_are_lists() {
        assertThat(
                        with(
                                POLICY,
                                List.of("222222222222", "333333333333"),
                                List.of("Publish", "Subscribe")))
                .contains(
                        "\"AWS\":[\"arn:aws:iam::222222222222:root\",\"arn:aws:iam::333333333333:root\"]")
                .contains("\"Action\":[\"SNS:Publish\",\"SNS:Subscribe\"]");
    }

    @Test
    void a_permission_is_taken_back_by_its_name_and_no_other() {
        var added = with(POLICY, List.of("222222222222"), List.of("Publish"));
        assertThat(PolicyTexts.has(added, "guest")).isTrue();
        assertThat(PolicyTexts.has(added, "other")).isFalse();
        assertThat(PolicyTexts.without(added, "guest")).isEqualTo(POLICY);
        assertThat(PolicyTexts.without(added, "other")).isEqualTo(added);
    }

    @Test
    void a_policy_of_one_statement_that_is_no_list_keeps_it() {
        var single = "{\"Statement\":" + OWN + "}";
        assertThat(PolicyTexts.has(single, "mine")).isTrue();
        assertThat(with(single, List.of("222222222222"), List.of("Publish")))
                .startsWith("{\"Statement\":[" + OWN + ",{\"Sid\":\"guest\"");
        assertThat(with("{}", List.of("222222222222"), List.of("Publish")))
                .startsWith("{\"Statement\":[{\"Sid\":\"guest\"");
    }
}
