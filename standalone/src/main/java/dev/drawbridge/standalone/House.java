package dev.drawbridge.standalone;

import dev.drawbridge.embedded.CannotStart;
import dev.drawbridge.embedded.EmbeddedKafka;
import dev.drawbridge.embedded.EmbeddedPostgres;
import dev.drawbridge.embedded.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Everything that runs, opened bottom up and closed top down. */
public final class House implements AutoCloseable {

    /** Longer than any one part takes to start. */
    private static final long PATIENCE_SECONDS = 60;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable MailSink mails;
    private volatile boolean closing;
    private volatile boolean failed;
    private int kafkaPort;
    private int dnsPort;
    private int flowPort;

    private House() {}

    /**
     * Closed with the JVM, however and whenever that ends: also half-way through its start.
     *
     * @param more settings of one's own, named as the services' configuration names them
     * @param afterwards runs once all is closed, unless the start failed
     */
    public static House open(Options options, Map<String, String> more, Runnable afterwards) {
        var house = new House();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> house.stop(afterwards), "stop"));
        house.start(options, more);
        return house;
    }

    private void start(Options options, Map<String, String> more) {
        try {
            openAll(options, more);
        } catch (RuntimeException | Error e) { // Kafka's classes fail when the JVM ends already
            failed = !closing;
            if (failed && !(e instanceof CannotStart && e.getCause() == null)) {
                LoggerFactory.getLogger(House.class).error("Drawbridge does not start", e);
            }
            closeParts();
            settled.countDown();
            if (!failed) {
                // The JVM ends: whoever waits for us would only complain.
                awaitEnd();
            }
            throw e;
        }
        settled.countDown();
    }

    private void openAll(Options options, Map<String, String> more) {
        var data = keep(DataDirectory.open(options.data()));
        Logs.to(data.path(), options.verbose());
        data.checkRoom();
        checkPort(options.port());
        goOn();
        mails = keep(MailSink.start(data.path().resolve("mails")));
        openServices(options, data.path(), mails.port(), more);
    }

    private void stop(Runnable afterwards) {
        close();
        if (!failed) {
            afterwards.run();
        }
    }

    public MailSink mails() {
        return Objects.requireNonNull(mails, "an open house");
    }

    int dnsPort() {
        return dnsPort;
    }

    int flowPort() {
        return flowPort;
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
    public void close() {
        closing = true;
        try {
            if (!settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(House.class).warn("A part neither starts nor fails");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeParts();
    }

    private synchronized void closeParts() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LoggerFactory.getLogger(House.class).warn("A part did not close", e);
            }
        }
    }

    private void goOn() {
        if (closing) {
            throw new CannotStart("Drawbridge was stopped while it started.");
        }
    }

    private void openServices(Options options, Path data, int mailPort, Map<String, String> more) {
        var postgres = startServers(data);
        goOn();
        Services.names().forEach(postgres::createDatabase);
        var common = Common.settings(options, postgres, kafkaPort, mailPort);
        common.putAll(more);
        var services = keep(Services.start(common, postgres::url, options.port(), this::goOn));
        dnsPort = services.dnsPort();
        flowPort = services.flowPort();
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
