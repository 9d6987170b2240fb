package dev.drawbridge.standalone;

import dev.drawbridge.embedded.CannotStart;
import dev.drawbridge.embedded.EmbeddedKafka;
import dev.drawbridge.embedded.EmbeddedPostgres;
import dev.drawbridge.embedded.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Everything that runs, opened bottom up and closed top down. */
public final class House implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final MailSink mails;
    private volatile boolean closing;
    private int kafkaPort;
    private int dnsPort;

    private House(Options options, Map<String, String> more) {
        var data = keep(DataDirectory.open(options.data()));
        try {
            Logs.to(data.path(), options.verbose());
            data.checkRoom();
            checkPort(options.port());
            mails = keep(MailSink.start(data.path().resolve("mails")));
            openServices(options, data.path(), more);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(House.class).error("Drawbridge does not start", e);
            close();
            throw e;
        }
    }

    public static House open(Options options) {
        return open(options, Map.of());
    }

    /** With settings of one's own, named as the services' configuration names them. */
    public static House open(Options options, Map<String, String> more) {
        return new House(options, more);
    }

    public MailSink mails() {
        return mails;
    }

    int dnsPort() {
        return dnsPort;
    }

    /** Waits until a server ends by itself, which none should. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LoggerFactory.getLogger(House.class).warn("A part did not close", e);
            }
        }
    }

    private void openServices(Options options, Path data, Map<String, String> more) {
        var postgres = startServers(data);
        Services.names().forEach(postgres::createDatabase);
        var common =
                new HashMap<>(
                        Map.ofEntries(
                                Map.entry("spring.main.register-shutdown-hook", "false"),
                                Map.entry("server.address", "127.0.0.1"),
                                Map.entry("spring.datasource.username", postgres.user()),
                                Map.entry("spring.datasource.password", postgres.password()),
                                Map.entry(
                                        "drawbridge.kafka.bootstrap-servers",
                                        "127.0.0.1:" + kafkaPort),
                                Map.entry("drawbridge.auth.mode", "open"),
                                Map.entry("drawbridge.zones", options.zones()),
                                Map.entry("drawbridge.dns.port", "any"),
                                Map.entry(
                                        "drawbridge.public-url",
                                        "http://localhost:" + options.port()),
                                Map.entry("spring.mail.host", "127.0.0.1"),
                                Map.entry("spring.mail.port", Integer.toString(mails.port()))));
        common.putAll(more);
        dnsPort = keep(Services.start(common, postgres::url, options.port())).dnsPort();
    }

    // Most of PostgreSQL's start is waiting for another process: Kafka starts meanwhile.
    private EmbeddedPostgres startServers(Path data) {
        var starting =
                CompletableFuture.supplyAsync(
                        () -> EmbeddedPostgres.start(data.resolve("postgres"), 0));
        try {
            EmbeddedKafka.whenItGivesUp(() -> giveUp("Kafka"));
            kafkaPort = keep(EmbeddedKafka.start(data.resolve("kafka"), 0)).port();
        } finally {
            starting.thenAccept(this::keep).exceptionally(_ -> null).join();
        }
        try {
            EmbeddedPostgres postgres = starting.join();
            var _ = postgres.ended().thenRun(() -> giveUp("PostgreSQL"));
            return postgres;
        } catch (CompletionException e) {
            throw new CannotStart(Reasons.sentence(e), e);
        }
    }

    private void giveUp(String server) {
        if (!closing) {
            System.err.println(
                    "drawbridge: "
                            + server
                            + " ended by itself; is the disk full? The log says more.");
            ended.countDown();
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private static void checkPort(int port) {
        if (!Ports.isFree(port)) {
            throw new CannotStart(
                    "Port %d is taken by another program; choose another with --port."
                            .formatted(port));
        }
    }
}
