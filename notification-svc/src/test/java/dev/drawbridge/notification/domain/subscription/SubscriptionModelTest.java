package dev.drawbridge.notification.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Confirm;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.End;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A random life of a subscription beside a model that only knows who has agreed to what. */
final class SubscriptionModelTest {

    private static final Instant BIRTH = Instant.parse("2026-01-01T12:00:00Z");
    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String ARN = TOPIC + ":0a1b2c3d-0000-0000-0000-000000000001";
    private static final AccountId OWNER = new AccountId("111111111111");
    private static final int LIVES = Integer.getInteger("drawbridge.lives", 2000);

    /** What the model remembers: what may be told, and which tokens are good for what. */
    private static final class Model {
        boolean there;
        boolean agreed;
        boolean guarded;
        boolean ended;
        boolean endedByLink;
        final List<Instant> questions = new ArrayList<>();
        final List<Instant> replies = new ArrayList<>();
    }

    @Test
    void n18_nothing_is_told_before_yes_and_after_no() {
        long seed = Long.getLong("drawbridge.seed", System.nanoTime());
        var random = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            live(random, seed);
        }
    }

    private static void live(Random random, long seed) {
        var model = new Model();
        Subscription state = new Subscription.Absent();
        var now = BIRTH;
        for (int step = 0; step < 25; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            var command = command(random, model, now);
            var decision = SubscriptionDecider.decide(command, state, now);
            var events = events(decision);
            expect(command, model, now, events, "seed " + seed + " step " + step + " " + command);
            for (var event : events) {
                state = Subscription.evolve(state, event);
            }
            assertThat(state instanceof Subscription.Confirmed)
                    .as("seed %d step %d after %s", seed, step, command)
                    .isEqualTo(model.agreed);
        }
    }

    private static List<SubscriptionEvent> events(Decision<SubscriptionEvent> decision) {
        return switch (decision) {
            case Decision.Decided<SubscriptionEvent>(var events) -> events;
            case Decision.Denied<SubscriptionEvent> _ -> List.of();
        };
    }

    private static SubscriptionCommand command(Random random, Model model, Instant now) {
        return switch (random.nextInt(6)) {
            case 0 ->
                    new Request(ARN, TOPIC, OWNER, "me", Protocol.EMAIL, "a@example.com", Map.of());
            case 1 -> new End(ARN, true);
            case 2 -> new End(ARN, false);
            case 3 -> confirm(random, one(random, model.replies, now), true);
            default -> confirm(random, one(random, model.questions, now), false);
        };
    }

    private static Instant one(Random random, List<Instant> times, Instant now) {
        return times.isEmpty() ? now : times.get(random.nextInt(times.size()));
    }

    private static Confirm confirm(Random random, Instant issued, boolean restores) {
        return new Confirm(ARN, issued, restores, false, random.nextInt(4) == 0);
    }

    private static void expect(
            SubscriptionCommand command,
            Model model,
            Instant now,
            List<SubscriptionEvent> events,
            String what) {
        switch (command) {
            case Request _ -> {
                assertThat(events).as(what).hasSize(model.there ? 0 : 1);
                model.there = true;
                model.questions.add(now);
            }
            case Confirm c -> {
                boolean fresh = !now.isAfter(c.issuedAt().plus(Duration.ofHours(48)));
                boolean may = model.ended ? model.endedByLink && c.restores() : true;
                boolean works = model.there && fresh && may && !model.agreed;
                assertThat(events).as(what).hasSize(works ? 1 : 0);
                if (works) {
                    model.agreed = true;
                    model.ended = false;
                    model.guarded = c.authenticateOnUnsubscribe();
                }
            }
            case End e -> {
                boolean works = model.there && !model.ended && !(model.guarded && e.byLink());
                assertThat(events).as(what).hasSize(works ? 1 : 0);
                if (works) {
                    model.agreed = false;
                    model.ended = true;
                    model.guarded = false;
                    model.endedByLink = e.byLink();
                    if (e.byLink()) {
                        model.replies.add(now);
                    }
                }
            }
            default -> throw new IllegalStateException(what);
        }
    }
}
