package dev.drawbridge.console.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.console.door.Outcome.Error;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

    @Test
    void an_empty_list_of_failures_means_done() {
        assertThat(outcome(200, "<R><requestId>1</requestId><unsuccessful/></R>").done()).isTrue();
    }

    @Test
    void an_item_that_failed_is_told_apart_from_a_call_that_failed_only_by_the_status() {
        var item =
                "<R><unsuccessful><item><error><code>InvalidState</code><message>no</message>"
                        + "</error><resourceId>vpce-1</resourceId></item></unsuccessful></R>";
        assertThat(outcome(200, item).errors()).containsExactly(new Error("InvalidState", "no"));
        assertThat(outcome(200, item).done()).isFalse();

        var call =
                "<R><Errors><Error><Code>X</Code><Message>y &amp; z</Message></Error></Errors></R>";
        assertThat(outcome(400, call).errors()).containsExactly(new Error("X", "y & z"));
    }

    @Test
    void what_is_no_xml_is_an_error_and_entities_are_not_followed() {
        assertThat(outcome(200, "<html><p>oops").done()).isFalse();
        var bomb =
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<r><code>1</code><message>&x;</message></r>";
        assertThat(outcome(200, bomb).errors()).extracting(Error::code).containsOnly("Unreadable");
    }

    private static Outcome outcome(int status, String xml) {
        return Outcome.read(status, xml.getBytes(UTF_8));
    }
}
