package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.auth.Keys;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is let in at the proxy where signatures are verified. */
@Tag("io")
final class FlowPasswordTest {

    @Test
    @DisplayName("S44 where signatures are verified the proxy's password is the key's secret")
    void s44_the_password_is_checked() throws IOException {
        var master = "a master key for this test";
        var keys = Keys.forAccount(master, Consumer.ALICE);
        var subnet = "subnet-00000000000000000";
        try (var strict =
                Consumer.fresh(
                        "drawbridge.flow.port=any",
                        "drawbridge.auth.mode=sigv4",
                        "drawbridge.auth.master-key=" + master)) {
            var right = keys.accessKeyId() + "+" + subnet + ":" + keys.secretAccessKey();
            try (var socket = Tunnel.to(strict, "10.0.0.1:80", right)) {
                assertThat(Tunnel.all(socket))
                        .contains("The subnet ID '" + subnet + "' does not exist");
            }
            for (var wrong : new String[] {right + "x", subnet + ":x", Consumer.ALICE + "+x:y"}) {
                try (var socket = Tunnel.to(strict, "10.0.0.1:80", wrong)) {
                    assertThat(Tunnel.all(socket))
                            .startsWith("HTTP/1.1 407 ")
                            .contains("Proxy-Authenticate: Basic")
                            .contains("the password is not its secret");
                }
            }
        }
    }
}
