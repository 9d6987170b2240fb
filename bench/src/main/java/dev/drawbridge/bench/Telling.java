package dev.drawbridge.bench;

import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Receiver;
import dev.drawbridge.bench.under.Scene;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** From the consumer's request to the webhook in the provider's hands. */
final class Telling {

    private final AwsClient aws;
    private final Report report;

    Telling(AwsClient aws, Report report) {
        this.aws = aws;
        this.report = report;
    }

    void requestToWebhook(int perSecond, int count) throws IOException {
        var scene = Scene.set(aws, true, count);
        try (var receiver = new Receiver(aws)) {
            receiver.subscribe("bench", scene.serviceId());
            report.add(
                    Load.open(
                            "request → webhook received at %d/s".formatted(perSecond),
                            perSecond,
                            count,
                            i -> awaitTold(receiver, scene.createEndpoint(i))));
        }
    }

    private static void awaitTold(Receiver receiver, String endpointId) {
        while (receiver.ids(endpointId, "Connect").isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
