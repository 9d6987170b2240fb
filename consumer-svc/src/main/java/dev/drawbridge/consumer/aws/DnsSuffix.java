package dev.drawbridge.consumer.aws;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The eight characters that make an endpoint's names its own. */
final class DnsSuffix {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 8;

    private DnsSuffix() {}

    static String random() {
        return ThreadLocalRandom.current()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
