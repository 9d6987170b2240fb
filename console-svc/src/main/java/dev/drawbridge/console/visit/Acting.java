package dev.drawbridge.console.visit;

import dev.drawbridge.console.visit.people.Person;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** For which of the accounts a person is there, among those they were granted. */
final class Acting {

    private Acting() {}

    /** Empty where the person has no account at all. */
    static Optional<Visitor> as(Person person, HttpServletRequest request) {
        var choices = List.copyOf(person.grants().keySet());
        return Cookies.value(request, Cookies.ACTING_AS)
                .filter(ActingAs::isAccount)
                .map(AccountId::new)
                .filter(choices::contains)
                .or(() -> choices.stream().findFirst())
                .map(account -> visitor(person, account, choices));
    }

    private static Visitor visitor(Person person, AccountId account, List<AccountId> choices) {
        return new Visitor(account, account.value(), person.name(), person.roles(account), choices);
    }
}
