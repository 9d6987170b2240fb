package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Principal;
import dev.drawbridge.notification.read.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every principal against every action under every policy, judged a second time and plainly. */
final class PolicyMatrixTest {

    private static final String OWNER = "111111111111";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final List<String> ACCOUNTS = List.of(OWNER, "222222222222", "333333333333");
    private static final List<String> ACTIONS =
            List.of(
                    "GetTopicAttributes",
                    "SetTopicAttributes",
                    "AddPermission",
                    "RemovePermission",
                    "DeleteTopic",
                    "Subscribe",
                    "ListSubscriptionsByTopic",
                    "Publish",
                    "TagResource",
                    "PutDataProtectionPolicy");

    /**
     * @param who as a policy names a principal
     * @param names which callers it means
     */
    private record Named(String who, Predicate<Caller> names) {}

    private record Caller(String account, String arn, boolean service) {}

    private record Said(String effect, Named named, String action, String resource, String when) {

        String json() {
            return """
            {"Effect":"%s","Principal":%s,"Action":"%s","Resource":"%s"%s}\
            """
                    .formatted(effect, named.who(), action, resource, when);
        }

        /** As one would judge it by hand. */
        boolean speaksOf(Caller caller, String asked) {
            boolean acts =
                    switch (action) {
                        case "*", "SNS:*" -> true;
                        case "sns:Get*" -> asked.startsWith("Get");
                        default -> action.equalsIgnoreCase("SNS:" + asked);
                    };
            boolean here =
                    resource.equals(TOPIC) || resource.equals("*") || resource.endsWith("ne?s");
            boolean then =
                    when.isEmpty()
                            || when.contains("IfExists")
                            || when.contains("\"" + caller.account() + "\"}}");
            return named.names().test(caller) && acts && here && then;
        }
    }

    private static List<Caller> callers() {
        var people =
                ACCOUNTS.stream()
                        .flatMap(a ->
                                Stream.of(
                                        new Caller(a, "arn:aws:iam::" + a + ":root", false),
                                        new Caller(a, "arn:aws:iam::" + a + ":user/ann", false),
                                        new Caller(
                                                a,
                                                "arn:aws:sts::" + a + ":assumed-role/ops/one",
                                                false)));
        return Stream.concat(people, Stream.of(new Caller("", "vpce.amazonaws.com", true)))
                .toList();
    }

    private static List<Named> names() {
        var other = "222222222222";
        return List.of(
                new Named("\"*\"", _ -> true),
                new Named("{\"AWS\":\"*\"}", _ -> true),
                new Named("{\"AWS\":\"" + other + "\"}", c -> c.account().equals(other)),
                new Named(
                        "{\"AWS\":\"arn:aws:iam::" + other + ":root\"}",
                        c -> c.account().equals(other)),
                new Named(
                        "{\"AWS\":[\"arn:aws:iam::" + other + ":user/ann\"]}",
                        c -> c.arn().equals("arn:aws:iam::" + other + ":user/ann")),
                new Named(
                        "{\"AWS\":\"arn:aws:iam::" + other + ":role/ops\"}",
                        c -> c.arn().equals("arn:aws:sts::" + other + ":assumed-role/ops/one")),
                new Named("{\"Service\":\"vpce.amazonaws.com\"}", Caller::service),
                new Named("{\"Service\":\"s3.amazonaws.com\"}", _ -> false));
    }

    private static List<Said> statements() {
        var all = new ArrayList<Said>();
        for (var effect : List.of("Allow", "Deny")) {
            for (var name : names()) {
                for (var action : List.of("SNS:Publish", "sns:Get*", "SNS:*", "sns:subscribe")) {
                    for (var resource : List.of(TOPIC, "arn:aws:sns:*:*:ne?s", TOPIC + "-other")) {
                        for (var when : conditions()) {
                            all.add(new Said(effect, name, action, resource, when));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<String> conditions() {
        var equals = ",\"Condition\":{\"StringEquals\":{\"AWS:SourceOwner\":\"222222222222\"}}";
        return List.of(
                "",
                equals,
                ",\"Condition\":{\"ArnLikeIfExists\":{\"aws:SourceArn\":\"arn:aws:s3:::*\"}}");
    }

    private static Access access(Caller caller, String action) {
        Principal principal =
                caller.service()
                        ? new Principal.Service(caller.arn())
                        : new Principal.Identity(caller.account(), caller.arn());
        return new Access(
                principal, "SNS:" + action, TOPIC, Map.of("AWS:SourceOwner", caller.account()));
    }

    private static boolean expected(List<Said> policy, Caller caller, String action) {
        var speaking = policy.stream().filter(s -> s.speaksOf(caller, action)).toList();
        if (speaking.stream().anyMatch(s -> s.effect().equals("Deny"))) {
            return false;
        }
        return caller.account().equals(OWNER) || !speaking.isEmpty();
    }

    private static boolean admitted(Topics.Row topic, Caller caller, String action) {
        return TopicPolicies.admits(topic, access(caller, action), caller.account().equals(OWNER));
    }

    private static Topics.Row topic(List<Said> policy) {
        var text =
                policy.stream()
                        .map(Said::json)
                        .collect(Collectors.joining(",", "{\"Statement\":[", "]}"));
        return new Topics.Row(TOPIC, OWNER, Map.of("Policy", text), Map.of());
    }

    @Test
    void n20_nobody_is_let_in_but_by_a_statement_that_says_so() {
        int judged = 0;
        for (var statement : statements()) {
            judged += judge(List.of(statement));
        }
        assertThat(judged).isGreaterThan(50_000);
    }

    @Test
    void n20_a_denial_beats_every_permission_in_whatever_order() {
        var all = statements();
        var random = new Random(20);
        int judged = 0;
        for (int i = 0; i < 300; i++) {
            var policy =
                    random.ints(1 + random.nextInt(4), 0, all.size()).mapToObj(all::get).toList();
            judged += judge(policy);
            judged += judge(policy.reversed());
        }
        assertThat(judged).isGreaterThan(5_000);
    }

    private static int judge(List<Said> policy) {
        var topic = topic(policy);
        int judged = 0;
        for (var caller : callers()) {
            for (var action : ACTIONS) {
                assertThat(admitted(topic, caller, action))
                        .as("%s %s under %s", caller, action, topic.attributes())
                        .isEqualTo(expected(policy, caller, action));
                judged++;
            }
        }
        return judged;
    }

    @Test
    void n20_without_a_policy_only_the_owner_is_let_in() {
        var topic = new Topics.Row(TOPIC, OWNER, Map.of(), Map.of());
        for (var caller : callers()) {
            for (var action : ACTIONS) {
                assertThat(admitted(topic, caller, action))
                        .as("%s %s", caller, action)
                        .isEqualTo(caller.account().equals(OWNER));
            }
        }
    }
}
