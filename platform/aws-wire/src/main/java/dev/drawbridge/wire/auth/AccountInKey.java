package dev.drawbridge.wire.auth;

import java.util.Optional;

/**
 * The account that an access key id names: twelve digits name themselves, and AWS's own keys carry
 * their account in base32 after the four letters of their kind.
 */
final class AccountInKey {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 4;
    private static final int LENGTH = 20;

    /** Ten characters hold 50 bits; the account is the 40 bits after the first. */
    private static final int ACCOUNT_CHARACTERS = 10;

    private AccountInKey() {}

    static Optional<String> of(String accessKeyId) {
        if (accessKeyId.length() == 12 && accessKeyId.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(accessKeyId);
        }
        boolean shaped = accessKeyId.startsWith("AKIA") || accessKeyId.startsWith("ASIA");
        return shaped && accessKeyId.length() >= LENGTH ? decoded(accessKeyId) : Optional.empty();
    }

    private static Optional<String> decoded(String accessKeyId) {
        long bits = 0;
        for (int i = PREFIX; i < PREFIX + ACCOUNT_CHARACTERS; i++) {
            int value = ALPHABET.indexOf(accessKeyId.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits << 5 | value;
        }
        // 48 bits of the 50 count, of them bits 1 to 40.
        long account = (bits >> 2 & 0x7fffffffff80L) >> 7;
        return account < 1_000_000_000_000L
                ? Optional.of("%012d".formatted(account))
                : Optional.empty();
    }
}
