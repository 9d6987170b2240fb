package dev.drawbridge.provider.domain.terms;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.provider.domain.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many connections a service takes, as its own tags declare.
 *
 * @param all let in at one time
 * @param ofOneConsumer of these, by one account
 * @param refuse whether what is too much fails; else it waits for somebody to decide
 * @param letIn how many there are, by account
 */
public record Limits(long all, long ofOneConsumer, boolean refuse, Map<AccountId, Long> letIn) {

    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, false, Map.of());

    private static final String ALL = "drawbridge:max-connections";
    private static final String OF_ONE = "drawbridge:max-connections-per-consumer";
    private static final String OVER = "drawbridge:over-limit";
    private static final Set<String> OUTCOMES = Set.of("wait", "refuse");

    /** What the tags declare, with nobody let in yet. */
    public static Limits of(Map<String, String> tags) {
        return new Limits(
                number(tags, ALL), number(tags, OF_ONE), "refuse".equals(tags.get(OVER)), Map.of());
    }

    public static boolean declared(Map<String, String> tags) {
        return tags.containsKey(ALL) || tags.containsKey(OF_ONE);
    }

    public Limits with(Map<AccountId, Long> counted) {
        return new Limits(all, ofOneConsumer, refuse, counted);
    }

    /** Whether one more of this account would be too much. */
    public boolean reached(AccountId consumer) {
        return letIn.getOrDefault(consumer, 0L) >= ofOneConsumer
                || letIn.values().stream().mapToLong(Long::longValue).sum() >= all;
    }

    /** Why tags cannot declare limits. */
    static Optional<Record> wrong(Map<String, String> tags) {
        return tags.entrySet().stream()
                .filter(tag -> !isRight(tag.getKey(), tag.getValue()))
                .<Record>map(tag -> new Refusal.WrongLimit(tag.getKey(), tag.getValue()))
                .findFirst();
    }

    private static boolean isRight(String key, String value) {
        return switch (key) {
            case ALL, OF_ONE -> value.matches("\\d{1,9}");
            case OVER -> OUTCOMES.contains(value);
            default -> true;
        };
    }

    private static long number(Map<String, String> tags, String key) {
        var value = tags.get(key);
        return value == null || !value.matches("\\d{1,9}") ? Long.MAX_VALUE : Long.parseLong(value);
    }
}
