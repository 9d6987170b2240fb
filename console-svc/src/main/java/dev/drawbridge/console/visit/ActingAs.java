package dev.drawbridge.console.visit;

import dev.drawbridge.console.visit.people.Role;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Nothing is verified in open mode: the visitor says which account to act as. */
public final class ActingAs implements Visitors {

    private final KeyCheck keys;
    private final Supplier<AccountId> otherwise;

    /**
     * @param otherwise who to be before anything was picked
     */
    public ActingAs(KeyCheck keys, Supplier<AccountId> otherwise) {
        this.keys = keys;
        this.otherwise = otherwise;
    }

    @Override
    public Optional<Visitor> of(HttpServletRequest request) {
        var signed = keys.signedBy(request);
        return KeyCheck.isClaimed(request)
                ? signed
                : signed.or(
                        () -> Optional.of(visitor(picked(request).orElseGet(otherwise), request)));
    }

    @Override
    public boolean mustSignIn() {
        return false;
    }

    static boolean isAccount(String text) {
        return text.matches("\\d{12}");
    }

    /** Of a person, as the name of a session may be; none is a name, too. */
    static boolean isName(String text) {
        return text.matches("([\\w+=,.@-]{2,64})?");
    }

    private static Optional<AccountId> picked(HttpServletRequest request) {
        return Cookies.value(request, Cookies.ACTING_AS)
                .filter(ActingAs::isAccount)
                .map(AccountId::new);
    }

    /** Whoever gives a name acts in a session of that name, as people do who sign in. */
    private static Visitor visitor(AccountId account, HttpServletRequest request) {
        var name = Cookies.value(request, Cookies.PERSON).filter(ActingAs::isName).orElse("");
        return new Visitor(account, account.value(), name, EnumSet.allOf(Role.class), List.of());
    }
}
