package dev.drawbridge.notification.delivery.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subscription's RedrivePolicy, read. */
public final class Redrive {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Redrive() {}

    /** The queue that takes what cannot be delivered. */
    public static Optional<String> target(@Nullable String document) {
        try {
            var target = JSON.readTree(document == null ? "{}" : document);
            var arn = target.path("deadLetterTargetArn");
            return arn.isTextual() ? Optional.of(arn.asText()) : Optional.empty();
        } catch (JsonProcessingException checkedWhenSet) {
            return Optional.empty();
        }
    }
}
