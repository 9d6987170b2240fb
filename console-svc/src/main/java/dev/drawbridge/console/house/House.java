package dev.drawbridge.console.house;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the services are, as far as the console could find out. */
public record House(List<Part> parts) {

    public static final House UNKNOWN = new House(List.of());

    /**
     * @param queued events of it that wait for the broker
     * @param delayedSince null while they go out as they come
     */
    public record Part(
            String service, boolean answers, long queued, @Nullable Instant delayedSince) {

        static Part away(String service) {
            return new Part(service, false, 0, null);
        }
    }

    /** What is wrong, and what works all the same; nothing while all is well. */
    public List<String> notices() {
        var notices = new ArrayList<String>();
        parts.stream().filter(p -> !p.answers()).map(House::away).forEach(notices::add);
        delayed()
                .map(Part::delayedSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(since -> notices.add(behind(since)));
        return notices;
    }

    /** The same for as long as the same is wrong. */
    public String mark() {
        return Integer.toHexString(notices().hashCode());
    }

    private Stream<Part> delayed() {
        return parts.stream().filter(part -> part.delayedSince() != null);
    }

    private static String away(Part part) {
        return "The %s service does not answer. %s"
                .formatted(
                        part.service(),
                        switch (part.service()) {
                            case "provider" ->
                                    "What was decided stands; deciding and changing rules has to"
                                            + " wait. What was heard so far can be looked at.";
                            case "consumer" ->
                                    "Nobody can ask for an endpoint or delete one. What waits can"
                                            + " be decided, and takes effect once it is back.";
                            default -> "Decisions work as ever; notices are sent once it is back.";
                        });
    }

    private String behind(Instant since) {
        long queued = delayed().mapToLong(Part::queued).sum();
        return String.format(
                Locale.ROOT,
                "The broker does not answer since %s UTC. Decisions are saved; what follows from"
                        + " them, and notices, are delayed: %,d queued.",
                since.truncatedTo(ChronoUnit.SECONDS).toString().substring(11, 19),
                queued);
    }
}
