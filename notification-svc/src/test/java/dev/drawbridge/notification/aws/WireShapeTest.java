package dev.drawbridge.notification.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.wire.Handlers;
import dev.drawbridge.testkit.wire.WireShapes;
import org.junit.jupiter.api.Test;

final class WireShapeTest {

    @Test
    void every_operation_has_the_shape_that_aws_publishes() {
        var handlers = Handlers.in("dev.drawbridge.notification.aws");
        assertThat(handlers).hasSize(25);
        assertThat(WireShapes.differences(handlers)).isEmpty();
    }
}
