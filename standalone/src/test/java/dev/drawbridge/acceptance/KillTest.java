package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** A process of its own, because it is killed. {@code make crash} does so under load. */
@Tag("io")
final class KillTest {

    @Test
    @DisplayName("S4 after kill -9 all is as it was, addresses included, and goes on")
    void kill_minus_nine_loses_nothing() throws Exception {
        try (var process = OneProcess.start()) {
            var story =
                    new Story(
                            Target.ec2(Target.PROVIDER, Region.US_EAST_1, process.endpoint()),
                            Target.ec2(Target.CONSUMER, Region.US_EAST_1, process.endpoint()));
            var service = story.offerTo(Target.CONSUMER, true);
            var waiting = story.ask(service).vpcEndpointId();
            var open = story.ask(service).vpcEndpointId();
            story.accept(service, open);
            story.awaitState(service, open, "available");
            var before = story.endpoint(open);

            process.killAndRestart();

            assertThat(story.endpoint(open)).isEqualTo(before);
            story.awaitState(service, waiting, "pendingAcceptance");
            story.accept(service, waiting);
            story.awaitState(service, waiting, "available");
        }
    }
}
