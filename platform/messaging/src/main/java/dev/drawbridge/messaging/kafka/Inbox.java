package dev.drawbridge.messaging.kafka;

import dev.drawbridge.messaging.Subscription;
import dev.drawbridge.messaging.inbox.Messages;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/**
 * The running inbox: a thread of its own, from the end of the start-up to the first of the stop.
 */
public final class Inbox implements SmartLifecycle {

    private static final long PATIENCE_SECONDS = 15;

    private final KafkaSettings settings;
    private final Subscription subscription;
    private final Topics topics;
    private final Messages messages;
    private final Progress progress;
    private @Nullable InboxLoop loop;
    private @Nullable Thread thread;

    public Inbox(
            KafkaSettings settings,
            Subscription subscription,
            Topics topics,
            Messages messages,
            Progress progress) {
        this.settings = settings;
        this.subscription = subscription;
        this.topics = topics;
        this.messages = messages;
        this.progress = progress;
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        var running =
                new InboxLoop(
                        settings, subscription, topics, messages, progress, new CountDownLatch(1));
        Map<String, String> context = MDC.getCopyOfContextMap();
        loop = running;
        thread =
                Thread.ofPlatform()
                        .name("inbox-" + subscription.group())
                        .daemon()
                        .start(() -> {
                            if (context != null) {
                                MDC.setContextMap(context);
                            }
                            running.run();
                        });
    }

    @Override
    public synchronized void stop() {
        var running = loop;
        var ending = thread;
        loop = null;
        thread = null;
        if (running == null || ending == null) {
            return;
        }
        running.stop();
        try {
            if (!ending.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
                ending.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
