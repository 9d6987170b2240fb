package dev.drawbridge.notification.domain.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.Refusal.InvalidAttribute;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be published: AWS's rules in AWS's order, with AWS's words. */
public final class MessageRules {

    private static final int LIMIT = 262_144;

    private MessageRules() {}

    public static Optional<Refusal> text(
            @Nullable String subject, String message, List<MessageAttribute> attributes) {
        if (subject != null && !goodSubject(subject)) {
            return refuse("Subject");
        }
        if (message.isEmpty()) {
            return refuse("Empty message");
        }
        return size(message, attributes) > LIMIT ? refuse("Message too long") : Optional.empty();
    }

    public static Optional<Refusal> attributes(List<MessageAttribute> attributes) {
        return attributes.stream().flatMap(MessageRules::faults).findFirst();
    }

    private static Optional<Refusal> refuse(String reason) {
        return Optional.of(new InvalidParameter(reason));
    }

    private static boolean goodSubject(String subject) {
        return !subject.isEmpty()
                && subject.codePointCount(0, subject.length()) < 100
                && subject.codePoints().noneMatch(MessageRules::unprintable);
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** In bytes, with the attributes. */
    public static long size(String message, List<MessageAttribute> attributes) {
        return attributes.stream()
                        .mapToLong(a -> bytes(a.name()) + bytes(a.type()) + valueBytes(a))
                        .sum()
                + bytes(message);
    }

    /** Of a binary value what it holds, not the base64 it is written in. */
    private static long valueBytes(MessageAttribute a) {
        if (!a.binary() || a.value() == null) {
            return bytes(a.value());
        }
        var text = a.value();
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        return Math.max(0, text.length() / 4 * 3 - padding);
    }

    private static int bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(UTF_8).length;
    }

    private static Stream<Refusal> faults(MessageAttribute attribute) {
        return Stream.concat(nameFault(attribute.name()).stream(), valueFault(attribute).stream())
                .map(InvalidAttribute::new);
    }

    private static Optional<String> nameFault(String name) {
        if (bytes(name) > 256) {
            return Optional.of("Length of message attribute name must be less than 256 bytes.");
        }
        if (name.isEmpty()) {
            return Optional.of("Length of message attribute name must be at least 1.");
        }
        if (name.startsWith(".")) {
            return Optional.of(
                    "Invalid message attribute name starting with character '.' was found.");
        }
        if (name.endsWith(".")) {
            return Optional.of(
                    "Invalid message attribute name ending with character '.' was found.");
        }
        if (name.contains("..")) {
            return Optional.of("Message attribute name can not have successive '.' character.");
        }
        if (name.startsWith("AWS.") || name.startsWith("Amazon.")) {
            return Optional.of("Message attribute name can not start with 'AWS.' or 'Amazon.'.");
        }
        return name.codePoints()
                .filter(MessageRules::foreign)
                .boxed()
                .findFirst()
                .map(MessageRules::foreignText);
    }

    private static boolean foreign(int c) {
        return !(c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'));
    }

    private static String foreignText(int c) {
        return "Invalid non-alphanumeric character '#x%X' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots."
                .formatted(c);
    }

    private static Optional<String> valueFault(MessageAttribute a) {
        var type = Objects.requireNonNullElse(a.type(), "");
        var prefix = type.equals("String.Array") ? "String" : type.split("\\.", 2)[0];
        return switch (prefix) {
            case "String", "Number" ->
                    a.binary() ? Optional.of(wrongField(a.name(), type, "String")) : empty(a, type);
            case "Binary" ->
                    a.binary() || a.value() == null
                            ? empty(a, type)
                            : Optional.of(wrongField(a.name(), type, "Binary"));
            default ->
                    Optional.of(
                            "The message attribute '%s' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
                                    .formatted(a.name()));
        };
    }

    private static String wrongField(String name, String type, String field) {
        return "The message attribute '%s' with type '%s' must use field '%s'."
                .formatted(name, type, field);
    }

    private static Optional<String> empty(MessageAttribute a, String type) {
        return a.value() == null || a.value().isEmpty()
                ? Optional.of(
                        "The message attribute '%s' must contain non-empty message attribute value for message attribute type '%s'."
                                .formatted(a.name(), type))
                : Optional.empty();
    }
}
