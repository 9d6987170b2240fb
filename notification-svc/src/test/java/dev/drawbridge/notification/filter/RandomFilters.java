package dev.drawbridge.notification.filter;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policies and messages over few names and values, so that many of them meet. */
final class RandomFilters {

    private static final List<String> NAMES = List.of("a", "b", "c", "d.e");
    private static final List<String> WORDS =
            List.of("red", "Red", "redder", "blue", "bl", "", "1", "ö", "a*b");
    private static final List<String> NUMBERS = List.of("0", "1", "1.5", "-3", "100", "1e2");
    private final Random random;

    RandomFilters(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }

    boolean chance() {
        return random.nextBoolean();
    }

    String policy(boolean body) {
        return switch (random.nextInt(10)) {
            case 0 -> "{" + either(body) + "}";
            case 1 -> beside(either(body), fields(1 + random.nextInt(2), body, body ? 1 : 0));
            case 2 -> body ? "{\"d.e\":{" + either(true) + "}}" : "{" + either(false) + "}";
            default -> fields(1 + random.nextInt(3), body, body ? 2 : 0);
        };
    }

    /** Of the same few names, so that alternatives and the rest often speak of one. */
    private String either(boolean body) {
        return "\"$or\":["
                + fields(1 + random.nextInt(2), body, 0)
                + ","
                + fields(1, body, body ? 1 : 0)
                + "]";
    }

    private String beside(String either, String fields) {
        var inner = fields.substring(1, fields.length() - 1);
        return random.nextBoolean()
                ? "{" + either + "," + inner + "}"
                : "{" + inner + "," + either + "}";
    }

    private String fields(int count, boolean body, int depth) {
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) {
            fields.put(
                    one(NAMES),
                    depth > 0 && random.nextInt(4) == 0
                            ? fields(1, body, depth - 1)
                            : conditions());
        }
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> quoted(f.getKey()) + ":" + f.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String conditions() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> condition())
                .distinct()
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String condition() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> quoted(one(WORDS));
            case 2 -> one(NUMBERS);
            case 3 -> one(List.of("true", "false", "null"));
            case 4 -> "{\"prefix\":" + quoted(one(List.of("re", "R", "b", "ö"))) + "}";
            case 5 -> "{\"suffix\":" + quoted(one(List.of("d", "er", "e"))) + "}";
            case 6 -> "{\"equals-ignore-case\":" + quoted(one(List.of("RED", "blue", "x"))) + "}";
            case 7 -> "{\"wildcard\":" + quoted(one(List.of("r*d", "*e", "b*l*e", "red*"))) + "}";
            case 8 -> "{\"exists\":" + random.nextBoolean() + "}";
            case 9 -> "{\"numeric\":[" + range() + "]}";
            case 10 -> "{\"anything-but\":[" + quoted(one(WORDS)) + "," + quoted("zz") + "]}";
            default -> "{\"anything-but\":{\"prefix\":" + quoted(one(List.of("re", "b"))) + "}}";
        };
    }

    private String range() {
        return switch (random.nextInt(4)) {
            case 0 -> "\"=\"," + one(NUMBERS);
            case 1 -> "\">\",0,\"<=\"," + one(List.of("1", "100", "2.5"));
            case 2 -> "\"<\"," + one(NUMBERS);
            default -> "\">=\"," + one(NUMBERS);
        };
    }

    String event(boolean body) {
        return event(body ? 2 : 0);
    }

    private String event(int depth) {
        var fields = new TreeMap<String, String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            fields.put(
                    one(NAMES), depth > 0 && random.nextInt(4) == 0 ? event(depth - 1) : value());
        }
        return object(fields);
    }

    private String value() {
        return random.nextInt(5) == 0
                ? IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> scalar())
                        .collect(Collectors.joining(",", "[", "]"))
                : scalar();
    }

    private String scalar() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> quoted(one(WORDS));
            case 2, 3 -> one(NUMBERS);
            default -> one(List.of("true", "false", "null"));
        };
    }
}
