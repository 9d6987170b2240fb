package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MessageJsonTest {

    private final MessageJson json = new MessageJson();

    @Test
    void what_is_kept_comes_back() {
        var circumstances = Map.of("principal", "arn:aws:iam::111111111111:root");
        assertThat(json.map(json.write(circumstances))).isEqualTo(circumstances);
        var attributes =
                List.of(
                        MessageAttribute.text("color", "réd\n"),
                        new MessageAttribute("n", "Number", "1.50", false),
                        new MessageAttribute("b", "Binary", "AgME", true));
        assertThat(json.attributes(json.write(attributes))).isEqualTo(attributes);
    }

    @Test
    void what_was_never_kept_is_a_defect() {
        assertThatThrownBy(() -> json.map("{")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> json.attributes("{}")).isInstanceOf(IllegalStateException.class);
    }
}
