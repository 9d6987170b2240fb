package dev.drawbridge.console.visit;

import dev.drawbridge.console.visit.people.Role;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at the pages, and in whose name their buttons act.
 *
 * @param accessKeyId what the account's calls are signed with
 * @param name of the person, who acts in a session of that name; empty for the holder of a key
 * @param choices the accounts this person may act for
 */
public record Visitor(
        AccountId account,
        String accessKeyId,
        String name,
        Set<Role> roles,
        List<AccountId> choices) {

    static final String ATTRIBUTE = Visitor.class.getName();

    /** The holder of an account's key may do whatever the services let the account do. */
    public Visitor(AccountId account, String accessKeyId) {
        this(account, accessKeyId, "", EnumSet.allOf(Role.class), List.of());
    }

    public static Optional<Visitor> of(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(ATTRIBUTE));
    }

    public boolean isPerson() {
        return !name.isEmpty();
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }
}
