package dev.drawbridge.console.house;

import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.house.House.Part;
import dev.drawbridge.console.visit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the services how they are while somebody looks at a page, every two seconds at most. No page
 * waits for it longer than a blink, and only where nothing recent is known.
 */
public final class Watch {

    private static final List<String> SERVICES = List.of("consumer", "provider", "notification");
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration STALE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration BLINK = Duration.ofMillis(300);
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private record Said(@Nullable Long queued, @Nullable Instant delayedSince) {}

    private final PublicApi api;
    private final Visitor self;
    private final String region;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<String, CompletableFuture<Part>> asking =
            new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - STALE.toNanos());
    private volatile House known = House.UNKNOWN;

    /**
     * @param self in whose name it is asked
     */
    public Watch(PublicApi api, Visitor self, String region) {
        this.api = api;
        this.self = self;
        this.region = region;
    }

    public House now() {
        long before = asked.get();
        long age = System.nanoTime() - before;
        if (age > FRESH.toNanos() && asked.compareAndSet(before, System.nanoTime())) {
            var looking = CompletableFuture.runAsync(this::look, threads);
            if (age >= STALE.toNanos()) {
                looking.completeOnTimeout(null, BLINK.toMillis(), TimeUnit.MILLISECONDS).join();
            }
        }
        return known;
    }

    private void look() {
        var answers = SERVICES.stream().map(this::within).toList();
        known = new House(answers.stream().map(CompletableFuture::join).toList());
    }

    /** One question at a time: whoever does not answer is not asked by more and more threads. */
    private CompletableFuture<Part> within(String service) {
        return asking.computeIfAbsent(
                        service,
                        _ ->
                                CompletableFuture.supplyAsync(() -> ask(service), threads)
                                        .whenCompleteAsync(
                                                (_, _) -> asking.remove(service), threads))
                .copy()
                .completeOnTimeout(Part.away(service), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Part ask(String service) {
        try {
            var answered = api.ask(self, region, "GET", "/v1/" + service + "/state", "");
            if (answered.status() >= 500) {
                return Part.away(service);
            }
            var said =
                    answered.status() == 200
                            ? JSON.readValue(answered.json(), Said.class)
                            : new Said(null, null);
            long queued = said.queued() == null ? 0 : said.queued();
            return new Part(service, true, queued, said.delayedSince());
        } catch (PublicApi.Unreachable e) {
            return Part.away(service);
        } catch (JacksonException e) {
            return new Part(service, true, 0, null);
        }
    }
}
