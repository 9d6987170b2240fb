package dev.drawbridge.notification.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FilteringTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = Integer.getInteger("drawbridge.filter.rounds", 400);
    private static final int PAIRS = Integer.getInteger("drawbridge.filter.pairs", 10_000);
    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";

    @Test
    void n17_filters_agree_with_a_naive_second_implementation() throws Exception {
        long seed = Long.getLong("drawbridge.seed", System.nanoTime());
        var random = new RandomFilters(seed);
        int matches = 0;
        for (int pair = 0; pair < PAIRS; ) {
            var body = random.chance();
            var policies = new HashSet<String>();
            while (policies.size() < 5) {
                var policy = random.policy(body);
                if (FilterPolicy.fault(policy, body).isEmpty()) {
                    policies.add(policy);
                }
            }
            var compiled = new CompiledPolicies(policies);
            for (int i = 0; i < 4; i++) {
                var event = random.event(body);
                var wanted = naively(policies, event);
                assertThat(compiled.matching(event))
                        .as("seed %d: %s of %s", seed, policies, event)
                        .isEqualTo(wanted);
                matches += wanted.size();
                pair += policies.size();
            }
        }
        assertThat(matches).isBetween(PAIRS / 20, PAIRS);
    }

    @Test
    void n17_a_policy_that_cannot_be_used_wants_nothing_and_hurts_no_other() {
        var good = "{\"a\":[1]}";
        var compiled = new CompiledPolicies(Set.of(good, "{} x", "{\"b\":[1],\"c\":[]}", "["));
        assertThat(compiled.matching("{\"a\":1,\"b\":1,\"c\":1}")).containsExactly(good);
    }

    private static Set<String> naively(Set<String> policies, String event) throws Exception {
        var wanted = new HashSet<String>();
        for (var policy : policies) {
            if (NaiveFilter.wants(JSON.readTree(policy), JSON.readTree(event))) {
                wanted.add(policy);
            }
        }
        return wanted;
    }

    private record Subscriber(String name, Wish wish) {}

    private static Subscriber picky(String name, String policy, boolean body) {
        return new Subscriber(name, new Wish(policy, body));
    }

    private static List<String> told(
            List<Subscriber> all, List<MessageAttribute> attributes, String text) {
        return new Filtering()
                .wanting(TOPIC, all, Subscriber::wish, attributes, _ -> text).stream()
                        .map(Subscriber::name)
                        .toList();
    }

    @Test
    void n17_each_subscriber_is_told_what_he_wants() {
        var all =
                List.of(
                        new Subscriber("all", new Wish(null, false)),
                        picky("red", "{\"color\":[\"red\"]}", false),
                        picky("blue", "{\"color\":[\"blue\"]}", false),
                        picky("body", "{\"color\":[\"blue\"]}", true),
                        picky("cheap", "{\"price\":[{\"numeric\":[\"<\",10]}]}", false),
                        picky("anything", "{}", false));
        var attributes =
                List.of(
                        MessageAttribute.text("color", "red"),
                        new MessageAttribute("price", "Number", "9.5", false));
        assertThat(told(all, attributes, "{\"color\":\"blue\"}"))
                .containsExactly("all", "red", "body", "cheap", "anything");
        assertThat(told(all, List.of(), "no json")).containsExactly("all", "anything");
    }

    @Test
    void n17_a_policy_that_changes_holds_from_the_next_message_on() {
        var filtering = new Filtering();
        var red = List.of(MessageAttribute.text("color", "red"));
        for (var color : List.of("blue", "red", "blue", "red")) {
            var one = List.of(picky("one", "{\"color\":[\"" + color + "\"]}", false));
            assertThat(filtering.wanting(TOPIC, one, Subscriber::wish, red, _ -> ""))
                    .hasSize(color.equals("red") ? 1 : 0);
        }
    }

    @Test
    void n17_who_is_not_picky_is_told_everything() {
        var all = List.of(new Subscriber("all", new Wish(null, false)), picky("any", " {} ", true));
        assertThat(told(all, List.of(), "no json")).containsExactly("all", "any");
    }

    @Test
    void n17_attributes_are_matched_by_their_types() {
        var all =
                List.of(
                        picky("one", "{\"list\":[\"b\"]}", false),
                        picky("number", "{\"n\":[1]}", false),
                        picky("text", "{\"n\":[\"1\"]}", false),
                        picky("wrong", "{\"w\":[\"[1]\"]}", false),
                        picky("lone", "{\"l\":[\"7\"]}", false),
                        picky("binary", "{\"bin\":[{\"exists\":true}]}", false));
        assertThat(
                        told(
                                all,
                                List.of(
                                        new MessageAttribute(
                                                "list", "String.Array", "[\"a\",\"b\"]", false),
                                        new MessageAttribute("n", "Number", "1.0", false),
                                        new MessageAttribute("w", "Number", "[1]", false),
                                        new MessageAttribute("l", "String.Array", "7", false),
                                        new MessageAttribute("bin", "Binary", "AQI=", true)),
                                ""))
                .containsExactly("one", "number", "wrong", "lone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\":[\"%d\"],\"kind\":[{\"prefix\":\"a\"}]}",
                "{\"account\":[\"%d\"],\"kind\":[{\"wildcard\":\"a*c\"}]}",
                "{\"account\":[\"%d\"],\"size\":[{\"numeric\":[\">\",5]}]}",
                "{\"account\":[{\"wildcard\":\"%d*\"}]}",
                "{\"size\":[{\"numeric\":[\"=\",%d]}]}"
            })
    void n17_a_thousand_policies_cost_a_message_little(String policy) {
        var all =
                IntStream.range(0, 1000)
                        .mapToObj(i -> picky("s" + i, policy.formatted(i), false))
                        .toList();
        var filtering = new Filtering();
        var attributes =
                List.of(
                        MessageAttribute.text("account", "777"),
                        MessageAttribute.text("kind", "abc"),
                        new MessageAttribute("size", "Number", "7", false));
        var wall = new ArrayList<Long>();
        var own = new ArrayList<Long>();
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            long ownBegan = threads.getCurrentThreadCpuTime();
            var told = filtering.wanting(TOPIC, all, Subscriber::wish, attributes, _ -> "");
            own.add(threads.getCurrentThreadCpuTime() - ownBegan);
            wall.add(System.nanoTime() - began);
            assertThat(told).isNotEmpty();
        }
        System.out.printf(
                "1,000 policies like %s: p50 %d µs, p99 %d µs; processor time p50 %d µs, p99 %d µs%n",
                policy,
                percentile(wall, 50),
                percentile(wall, 99),
                percentile(own, 50),
                percentile(own, 99));
        assertThat(percentile(own, 50)).as("half of them, µs").isLessThan(20_000);
    }

    /** In microseconds, of the second half: the first warms up. */
    private static long percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().skip(nanos.size() / 2).sorted().toList();
        return sorted.get(sorted.size() * percent / 100) / 1000;
    }
}
