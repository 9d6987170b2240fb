package dev.drawbridge.console.visit.people;

import dev.drawbridge.events.id.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Somebody with a name, and what they may do for which account.
 *
 * @param name as it will stand in the audit log: what AWS allows as a session's name
 * @param grants an account without a role may be looked at
 */
public record Person(String name, SortedMap<AccountId, Set<Role>> grants) {

    /** AWS: API_AssumeRole, RoleSessionName. */
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{2,64}");

    private static final Pattern GRANT = Pattern.compile("(\\d{12})((?::[a-zA-Z]+)*)");

    /**
     * @throws IllegalArgumentException for a name no session could have
     */
    public Person {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A person's name has 2 to 64 letters, digits and +=,.@_- – not: " + name);
        }
    }

    /**
     * @param grants like {@code 111111111111:approver:auditor}
     * @throws IllegalArgumentException for a grant that cannot be read
     */
    public static Person of(String name, Iterable<String> grants) {
        var read = new TreeMap<AccountId, Set<Role>>(Comparator.comparing(AccountId::value));
        for (var grant : grants) {
            var matcher = GRANT.matcher(grant.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "A grant is an account and its roles, like 111111111111:approver:auditor,"
                                + " not: "
                                + grant);
            }
            var roles =
                    read.computeIfAbsent(
                            new AccountId(matcher.group(1)), _ -> EnumSet.noneOf(Role.class));
            for (var word : matcher.group(2).split(":")) {
                if (!word.isEmpty()) {
                    roles.add(role(word, grant));
                }
            }
        }
        return new Person(name, read);
    }

    /** The grants as {@link #of} reads them. */
    public Iterable<String> written() {
        var lines = new ArrayList<String>();
        for (var grant : grants.entrySet()) {
            var line = new StringBuilder(grant.getKey().value());
            grant.getValue().forEach(role -> line.append(':').append(role));
            lines.add(line.toString());
        }
        return lines;
    }

    public Set<Role> roles(AccountId account) {
        return grants.getOrDefault(account, Set.of());
    }

    private static Role role(String word, String grant) {
        return Role.of(word)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no role "
                                        + word
                                        + " (in "
                                        + grant
                                        + "): approver, auditor and operator are"));
    }
}
