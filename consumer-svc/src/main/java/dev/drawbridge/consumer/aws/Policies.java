package dev.drawbridge.consumer.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.wire.Fault;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Endpoint policies: a JSON policy of at most so many characters, white space included. */
final class Policies {

    private static final int LONGEST = 20_480;
    private static final String CODE = "InvalidPolicyDocument";
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Policies() {}

    static void check(@Nullable String document) {
        if (document == null) {
            return;
        }
        if (document.length() > LONGEST) {
            throw new Fault(
                    CODE, "The policy document has more than %d characters.".formatted(LONGEST));
        }
        var statements = parsed(document).path("Statement");
        if (statements.isMissingNode()) {
            throw malformed("it has no Statement");
        }
        if (statements.isObject()) {
            statement(statements);
        } else if (statements.isArray()) {
            statements.forEach(Policies::statement);
        } else {
            throw malformed("Statement is neither an object nor a list of objects");
        }
    }

    private static JsonNode parsed(String document) {
        try {
            var tree = JSON.readTree(document);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException _) {
            throw malformed("it is not JSON");
        }
        throw malformed("it is not a JSON object");
    }

    private static void statement(JsonNode statement) {
        var effect = statement.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw malformed("Effect of a statement must be Allow or Deny");
        }
        oneOf(statement, "Action", "NotAction");
        oneOf(statement, "Resource", "NotResource");
        oneOf(statement, "Principal", "NotPrincipal");
    }

    private static void oneOf(JsonNode statement, String name, String opposite) {
        if (statement.has(name) == statement.has(opposite)) {
            throw malformed("a statement needs either %s or %s".formatted(name, opposite));
        }
        var value = statement.has(name) ? statement.get(name) : statement.get(opposite);
        var principals = name.equals("Principal") && value.isObject();
        var texts =
                value.isArray()
                        && StreamSupport.stream(value.spliterator(), false)
                                .allMatch(JsonNode::isTextual);
        if (!principals && !texts && !value.isTextual()) {
            throw malformed("%s of a statement must be a text or a list of texts".formatted(name));
        }
    }

    private static Fault malformed(String reason) {
        return new Fault(
                CODE,
                "The specified policy document is not a valid JSON policy document: %s."
                        .formatted(reason));
    }
}
