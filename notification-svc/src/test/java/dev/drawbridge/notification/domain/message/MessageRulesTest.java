package dev.drawbridge.notification.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.Refusal.InvalidAttribute;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "a\rb", "bell\u0007", "line\u2028end"})
    void a_subject_is_one_printable_line(String subject) {
        assertThat(MessageRules.text(subject, "", List.of()))
                .contains(new InvalidParameter("Subject"));
    }

    @Test
    void a_subject_has_at_most_99_characters() {
        assertThat(MessageRules.text("x".repeat(99), "m", List.of())).isEmpty();
        assertThat(MessageRules.text("x".repeat(100), "m", List.of())).isPresent();
    }

    @Test
    void a_message_is_not_empty() {
        assertThat(MessageRules.text(null, "", List.of()))
                .contains(new InvalidParameter("Empty message"));
    }

    @Test
    void bytes_are_counted_and_attributes_with_them() {
        var attribute = List.of(MessageAttribute.text("ab", "cd"));
        assertThat(MessageRules.text(null, "ü".repeat(131_072), List.of())).isEmpty();
        assertThat(MessageRules.text(null, "x".repeat(262_134), attribute)).isEmpty();
        assertThat(MessageRules.text(null, "x".repeat(262_135), attribute))
                .contains(new InvalidParameter("Message too long"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 200_001, 200_002})
    void binary_values_count_as_what_they_hold(int length) {
        var value = Base64.getEncoder().encodeToString(new byte[length]);
        var attribute = List.of(new MessageAttribute("ab", "Binary", value, true));
        assertThat(MessageRules.size("m", attribute)).isEqualTo(1 + 2 + 6 + length);
        assertThat(MessageRules.text(null, "m", attribute)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".a | Invalid message attribute name starting with character '.' was found.",
                "a. | Invalid message attribute name ending with character '.' was found.",
                "a..b | Message attribute name can not have successive '.' character.",
                "a^b | Invalid non-alphanumeric character '#x5E' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.",
            })
    void names_have_their_form(String name, String text) {
        assertThat(MessageRules.attributes(List.of(MessageAttribute.text(name, "v"))))
                .contains(new InvalidAttribute(text));
    }

    @Test
    void values_fit_their_type() {
        assertThat(fault(new MessageAttribute("a", "String", "", false)))
                .isEqualTo(
                        "The message attribute 'a' must contain non-empty message attribute value for message attribute type 'String'.");
        assertThat(fault(new MessageAttribute("a", "Number", "AQ==", true)))
                .isEqualTo("The message attribute 'a' with type 'Number' must use field 'String'.");
        assertThat(fault(new MessageAttribute("a", "Bool", "true", false)))
                .isEqualTo(
                        "The message attribute 'a' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.");
        assertThat(
                        MessageRules.attributes(
                                List.of(
                                        new MessageAttribute("a", "String.Array", "[]", false),
                                        new MessageAttribute("b", "Binary.gif", "AQ==", true),
                                        new MessageAttribute("c", "Number.int", "1", false))))
                .isEmpty();
    }

    private static String fault(MessageAttribute attribute) {
        return ((InvalidAttribute) MessageRules.attributes(List.of(attribute)).orElseThrow())
                .reason();
    }

    @Test
    void a_time_is_never_a_whole_second() {
        assertThat(Timestamps.signable(Instant.parse("2026-01-01T12:00:00.000999Z")))
                .hasToString("2026-01-01T12:00:00.001Z");
        assertThat(Timestamps.signable(Instant.parse("2026-01-01T12:00:00.120999Z")))
                .hasToString("2026-01-01T12:00:00.120Z");
    }
}
