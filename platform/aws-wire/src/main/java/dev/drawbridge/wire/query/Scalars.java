package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The types a single parameter may have, and how its text becomes one. */
final class Scalars {

    private static final Map<Class<?>, BiFunction<String, Form.Node, Object>> KNOWN =
            Map.of(
                    String.class, (text, _) -> text,
                    Integer.class, Scalars::integer,
                    int.class, Scalars::integer,
                    Long.class, Scalars::number,
                    long.class, Scalars::number,
                    Boolean.class, Scalars::bool,
                    boolean.class, Scalars::bool,
                    Instant.class, Scalars::instant,
                    byte[].class, Scalars::blob);

    private Scalars() {}

    static Optional<Reading> reading(Class<?> type) {
        return Optional.ofNullable(KNOWN.get(type))
                .map(parse ->
                        node -> {
                            var text = node.value();
                            return text == null ? null : parse.apply(text, node);
                        });
    }

    private static Object integer(String text, Form.Node node) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw invalid(text, node, "an integer");
        }
    }

    private static Object number(String text, Form.Node node) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw invalid(text, node, "an integer");
        }
    }

    /** AWS writes true and false; the SDKs of some languages write True and False. */
    private static Object bool(String text, Form.Node node) {
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw invalid(text, node, "true or false");
        };
    }

    private static Object instant(String text, Form.Node node) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(text, node, "a timestamp in ISO 8601");
        }
    }

    private static Object blob(String text, Form.Node node) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid(text, node, "base64");
        }
    }

    private static Fault invalid(String text, Form.Node node, String wanted) {
        return Fault.invalidParameterValue(
                "Value (%s) for parameter %s is invalid. It must be %s"
                        .formatted(Excerpt.of(text), Excerpt.of(node.path()), wanted));
    }
}
