package dev.drawbridge.wire.auth;

import java.util.Optional;

/**
 * The account that an access key id names: twelve digits name themselves, and AWS's own keys carry
 * their account in base32 after the four letters of their kind. Of the 50 bits in the first ten
 * characters the account is the 40 after the highest; 9 bits and 6 characters are free.
 */
final class AccountInKey {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 4;
    private static final int LENGTH = 20;
    private static final int CHARACTERS_OF_ACCOUNT = 10;
    private static final int FREE_BITS = 9;
    private static final long BITS_OF_ACCOUNT = (1L << 40) - 1;
    private static final long FIRST_TOO_LARGE = 1_000_000_000_000L;

    private AccountInKey() {}

    static Optional<String> of(String accessKeyId) {
        if (isAccount(accessKeyId)) {
            return Optional.of(accessKeyId);
        }
        boolean shaped = accessKeyId.startsWith("AKIA") || accessKeyId.startsWith("ASIA");
        return shaped && accessKeyId.length() >= LENGTH ? decoded(accessKeyId) : Optional.empty();
    }

    static boolean isAccount(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A key id of AWS's shape.
     *
     * @param kind AKIA for a lasting key, ASIA for a session's
     * @param free any bits, to tell the keys of one account apart
     */
    static String encode(String kind, String account, long free) {
        long head = Long.parseLong(account) << FREE_BITS | free >>> 30 & (1 << FREE_BITS) - 1;
        return kind + base32(head, CHARACTERS_OF_ACCOUNT) + base32(free, 6);
    }

    private static Optional<String> decoded(String accessKeyId) {
        long bits = 0;
        for (int i = PREFIX; i < PREFIX + CHARACTERS_OF_ACCOUNT; i++) {
            int value = ALPHABET.indexOf(accessKeyId.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits << 5 | value;
        }
        long account = bits >> FREE_BITS & BITS_OF_ACCOUNT;
        return account < FIRST_TOO_LARGE
                ? Optional.of("%012d".formatted(account))
                : Optional.empty();
    }

    private static String base32(long bits, int length) {
        var text = new StringBuilder();
        for (int shift = 5 * (length - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
        }
        return text.toString();
    }
}
