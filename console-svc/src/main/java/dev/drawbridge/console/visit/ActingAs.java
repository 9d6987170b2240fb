package dev.drawbridge.console.visit;

import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
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
        return keys.signedBy(request)
                .or(() -> picked(request))
                .or(() -> Optional.of(otherwise.get()).map(ActingAs::visitor));
    }

    @Override
    public boolean mustSignIn() {
        return false;
    }

    static boolean isAccount(String text) {
        return text.matches("\\d{12}");
    }

    private static Optional<Visitor> picked(HttpServletRequest request) {
        return Cookies.value(request, Cookies.ACTING_AS)
                .filter(ActingAs::isAccount)
                .map(AccountId::new)
                .map(ActingAs::visitor);
    }

    private static Visitor visitor(AccountId account) {
        return new Visitor(account, account.value());
    }
}
