package dev.drawbridge.provider.aws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody opens, at many places at once. */
@Component
final class Knock {

    private static final int PATIENCE_MILLIS = 1_000;

    /** All who ask share these: a group of a thousand targets is no flood. */
    private static final int AT_ONCE = 64;

    record Place(String address, int port) {}

    private final Semaphore hands = new Semaphore(AT_ONCE);

    /** In the order of the places; nobody is at home where there is none. */
    List<Boolean> at(List<@Nullable Place> places) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking =
                    places.stream()
                            .map(place ->
                                    threads.submit(
                                            (Callable<Boolean>)
                                                    () -> place != null && opens(place)))
                            .toList();
            return looking.stream().map(Knock::answer).toList();
        }
    }

    private boolean opens(Place place) {
        hands.acquireUninterruptibly();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(place.address(), place.port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            hands.release();
        }
    }

    private static boolean answer(Future<Boolean> looking) {
        try {
            return looking.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return false;
        }
    }
}
