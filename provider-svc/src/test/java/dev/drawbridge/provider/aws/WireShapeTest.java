package dev.drawbridge.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.wire.Handlers;
import dev.drawbridge.testkit.wire.WireShapes;
import org.junit.jupiter.api.Test;

final class WireShapeTest {

    @Test
    void every_shape_is_aws_s_own() {
        var handlers = Handlers.in("dev.drawbridge.provider.aws");
        assertThat(handlers).hasSize(37);
        assertThat(WireShapes.differences(handlers)).isEmpty();
    }
}
