package dev.drawbridge.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public name of every message: {@code connection-accepted.v1}, never a class name. Derived
 * from the record's name in kebab case; a record whose name ends in {@code V2} is version 2.
 */
public final class MessageTypes {

    private static final Map<String, Class<? extends Message>> BY_NAME =
            leaves(Message.class)
                    .collect(Collectors.toUnmodifiableMap(MessageTypes::of, Function.identity()));

    private MessageTypes() {}

    /** Every published record. */
    public static Stream<Class<? extends Message>> all() {
        return BY_NAME.values().stream();
    }

    public static String of(Message message) {
        return of(message.getClass());
    }

    public static String of(Class<? extends Message> type) {
        return named(type);
    }

    /** The same naming for records that are not published. */
    public static String named(Class<?> type) {
        var name = type.getSimpleName();
        var versioned = name.matches(".*V\\d+");
        var base = versioned ? name.substring(0, name.lastIndexOf('V')) : name;
        var version = versioned ? name.substring(name.lastIndexOf('V') + 1) : "1";
        return base.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT)
                + ".v"
                + version;
    }

    /** Empty for a name nobody publishes: such a message is parked, not guessed at. */
    public static Optional<Class<? extends Message>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Stream<Class<? extends Message>> leaves(Class<? extends Message> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(sub -> leaves(sub.asSubclass(Message.class)))
                : Stream.of(type);
    }
}
