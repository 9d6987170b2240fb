package dev.drawbridge.console.visit.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in an account's name, beyond looking. */
public enum Role {
    /** Decides on requests, writes rules, changes subscriptions. */
    APPROVER,
    /** Takes the log away and tries other rules on it. */
    AUDITOR,
    /** Retries what is parked, makes read models again. */
    OPERATOR;

    /** As settings and tokens write it: lower case. */
    public static Optional<Role> of(String word) {
        var upper = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.name().equals(upper)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
