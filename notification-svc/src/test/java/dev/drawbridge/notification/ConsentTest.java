package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

/** Row 18 of the notification figures: the service beside a model that knows who has said yes. */
@Tag("io")
final class ConsentTest {

    /**
     * A hundred wrong tokens a minute would be throttled: a third of the steps show one at most.
     */
    private static final int STEPS = Integer.getInteger("drawbridge.consent.steps", 100);

    private final Station station = Station.shared();
    private final Scene scene = new Scene(station);
    private final SnsClient sns = station.sns(PROVIDER);
    private final String topic = scene.topic();

    /** One endpoint, and what it may hear. */
    private static final class Endpoint {
        final String path = Scene.path();
        final List<String> usedTokens = new ArrayList<>();
        final Set<String> may = new HashSet<>();
        final Set<String> must = new HashSet<>();
        @Nullable String asked;
        boolean agreed;
        int questions;
    }

    @Test
    @DisplayName("N18 nobody is told anything before he has said yes, nor after he has said no")
    void n18_nobody_is_told_before_yes_nor_after_no() {
        long seed = Long.getLong("drawbridge.seed", System.nanoTime());
        var random = new Random(seed);
        var all = Stream.generate(Endpoint::new).limit(6).toList();
        for (int step = 0; step < STEPS; step++) {
            step(random, all);
        }
        for (var one : all) {
            await("what was told, seed " + seed)
                    .untilAsserted(() -> assertThat(told(one)).containsAll(one.must));
            assertThat(told(one)).as("seed %d", seed).isSubsetOf(one.may);
        }
        assertThat(all.stream().mapToInt(one -> one.may.size()).sum()).isPositive();
    }

    private void step(Random random, List<Endpoint> all) {
        var one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> publish(all);
            case 2 -> end(one);
            case 3 -> refused(forged(one, random));
            case 4 -> again(one, random);
            default -> nextStepToYes(one);
        }
    }

    private void publish(List<Endpoint> all) {
        var message = scene.publish(topic, "hello");
        all.stream()
                .filter(one -> one.agreed)
                .forEach(one -> {
                    one.may.add(message);
                    one.must.add(message);
                });
    }

    private void nextStepToYes(Endpoint one) {
        if (one.asked == null) {
            one.asked =
                    sns.subscribe(b ->
                                    b.topicArn(topic)
                                            .protocol("http")
                                            .endpoint(station.receiver().url(one.path))
                                            .returnSubscriptionArn(true))
                            .subscriptionArn();
            one.questions++;
            await().until(() -> questions(one).size() == one.questions);
        } else if (!one.agreed) {
            var token = questions(one).getLast().json().path("Token").asText();
            sns.confirmSubscription(b -> b.topicArn(topic).token(token));
            one.usedTokens.add(token);
            one.agreed = true;
        }
    }

    /** What is on its way may still arrive; nothing that is said from now on. */
    private void end(Endpoint one) {
        if (one.asked != null && one.agreed) {
            sns.unsubscribe(b -> b.subscriptionArn(one.asked));
            one.asked = null;
            one.agreed = false;
            one.must.clear();
        }
    }

    /** A used token changes nothing: it repeats the yes that stands, or is refused after a no. */
    private void again(Endpoint one, Random random) {
        if (one.usedTokens.isEmpty()) {
            return;
        }
        var token = one.usedTokens.get(random.nextInt(one.usedTokens.size()));
        if (one.agreed && token.equals(one.usedTokens.getLast())) {
            assertThat(
                            sns.confirmSubscription(b -> b.topicArn(topic).token(token))
                                    .subscriptionArn())
                    .isEqualTo(one.asked);
        } else {
            refused(token);
        }
    }

    private static String forged(Endpoint one, Random random) {
        var token =
                new StringBuilder(
                        one.usedTokens.isEmpty() ? "ab".repeat(144) : one.usedTokens.getLast());
        int at = random.nextInt(token.length());
        token.setCharAt(at, token.charAt(at) == '0' ? '1' : '0');
        return token.toString();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> sns.confirmSubscription(b -> b.topicArn(topic).token(token)))
                .isInstanceOf(InvalidParameterException.class);
    }

    private List<Got> questions(Endpoint one) {
        return station.receiver().at(one.path).stream()
                .filter(got -> got.type().equals("SubscriptionConfirmation"))
                .toList();
    }

    private Set<String> told(Endpoint one) {
        var told = new HashSet<String>();
        station.receiver().notificationsAt(one.path).forEach(got -> told.add(got.messageId()));
        return told;
    }
}
