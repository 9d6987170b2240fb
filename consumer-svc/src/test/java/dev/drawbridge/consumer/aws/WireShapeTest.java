package dev.drawbridge.consumer.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.wire.Handlers;
import dev.drawbridge.testkit.wire.WireShapes;
import org.junit.jupiter.api.Test;

final class WireShapeTest {

    @Test
    void every_shape_is_aws_own() {
        assertThat(WireShapes.differences(Handlers.in("dev.drawbridge.consumer.aws"))).isEmpty();
    }
}
