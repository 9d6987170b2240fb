package dev.drawbridge.standalone;

import dev.drawbridge.embedded.CannotStart;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure as one sentence for the person at the terminal; the log has the rest. */
public final class Reasons {

    private Reasons() {}

    public static String sentence(Throwable failure) {
        List<Throwable> chain =
                Stream.iterate(failure, each -> each != null, Throwable::getCause).toList();
        return chain.reversed().stream()
                .filter(each -> String.valueOf(each.getMessage()).contains("No space left on"))
                .map(each -> "The disk is full: " + brief(each))
                .findFirst()
                .or(() -> chain.stream().flatMap(each -> known(each).stream()).findFirst())
                .orElseGet(() -> brief(chain.getLast()));
    }

    private static Optional<String> known(Throwable each) {
        String message = String.valueOf(each.getMessage());
        if (each instanceof AccessDeniedException) {
            return Optional.of("Access to " + message + " is denied.");
        }
        return each instanceof CannotStart ? Optional.of(message) : Optional.empty();
    }

    private static String brief(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message.lines().findFirst().orElse(message);
    }
}
