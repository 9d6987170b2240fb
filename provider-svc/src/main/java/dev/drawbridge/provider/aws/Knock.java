package dev.drawbridge.provider.aws;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody opens, at many places at once. */
@Component
final class Knock {

    private static final int PATIENCE_MILLIS = 1_000;

    /** Who has not been reached by then is not healthy. */
    private static final Duration PATIENCE_WITH_ALL = Duration.ofSeconds(10);

    /** All who ask share these: a group of a thousand targets is no flood. */
    private static final int AT_ONCE = 64;

    record Place(String address, int port) {}

    private final Semaphore hands = new Semaphore(AT_ONCE);

    /** In the order of the places; nobody is at home where there is none. */
    List<Boolean> at(List<Optional<Place>> places) {
        long end = System.nanoTime() + PATIENCE_WITH_ALL.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking =
                    places.stream()
                            .flatMap(Optional::stream)
                            .distinct()
                            .collect(
                                    toMap(
                                            place -> place,
                                            place -> threads.submit(() -> opens(place, end))));
            return places.stream()
                    .map(place -> place.isPresent() && answer(looking.get(place.get())))
                    .toList();
        }
    }

    private boolean opens(Place place, long end) throws InterruptedException {
        if (!hands.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(place.address(), place.port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            hands.release();
        }
    }

    private static boolean answer(@Nullable Future<Boolean> looking) {
        try {
            return looking != null && looking.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return false;
        }
    }
}
