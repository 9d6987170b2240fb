package dev.drawbridge.consumer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nobody stays by being slow. */
final class SocketsTest {

    @Test
    void who_drips_is_seen_off_all_the_same() throws Exception {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(door.getInetAddress(), door.getLocalPort());
                var served = door.accept()) {
            var over = new CountDownLatch(1);
            var dripping = Thread.startVirtualThread(() -> drip(client, over));
            long begun = System.nanoTime();
            Sockets.farewell(served);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(30));
            over.countDown();
            dripping.join();
        }
    }

    private static void drip(Socket client, CountDownLatch over) {
        try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                client.getOutputStream().write('x');
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
