package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.book.OwnerCommand.Delegate;
import dev.drawbridge.provider.domain.book.OwnerCommand.EndDelegation;
import dev.drawbridge.provider.domain.book.OwnerCommand.ListAccount;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationEnded;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationGiven;
import dev.drawbridge.provider.domain.book.OwnerEvent.OrganizationPathChanged;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The register of accounts, and who decides in whose place. */
public final class OwnerDecider {

    /** What a person has delegated to whom, by delegate. */
    public record Given(Map<String, DelegationGiven> byDelegate) {

        public static final Given NONE = new Given(Map.of());

        public Given evolve(OwnerEvent event) {
            var now = new HashMap<>(byDelegate);
            switch (event) {
                case DelegationGiven e -> now.put(e.delegate(), e);
                case DelegationEnded e -> now.remove(e.delegate());
                case OrganizationPathChanged _ -> {}
            }
            return new Given(Map.copyOf(now));
        }
    }

    private OwnerDecider() {}

    public static Decision<OwnerEvent> list(ListAccount command, @Nullable String path) {
        var wanted = command.path();
        if (wanted != null && !wanted.matches("[^\\s*]+[^/\\s*]")) {
            return Decision.refuse(
                    new Refusal.WrongRules(
                            List.of("'%s' is no path: such as o-1/r-1/ou-dev".formatted(wanted))));
        }
        var tooLong = Refusal.TooLong.of("path", wanted);
        if (tooLong.isPresent()) {
            return Decision.refuse(tooLong.get());
        }
        return Objects.equals(wanted, path)
                ? Decision.nothing()
                : Decision.events(
                        new OrganizationPathChanged(
                                command.listing().owner(), command.listing().account(), wanted));
    }

    public static Decision<OwnerEvent> delegate(Delegate command, Given given, Instant now) {
        var who = command.delegations();
        if (command.delegate().isBlank()
                || command.delegate().equals(who.person())
                || !command.from().isBefore(command.until())
                || !command.until().isAfter(now)) {
            return Decision.refuse(
                    new Refusal.WrongRules(
                            List.of(
                                    "a delegation goes to somebody else, and from a time to a"
                                            + " later one that has not passed")));
        }
        var tooLong = Refusal.TooLong.of("delegate", command.delegate());
        if (tooLong.isPresent()) {
            return Decision.refuse(tooLong.get());
        }
        var event =
                new DelegationGiven(
                        who.owner(),
                        who.person(),
                        command.delegate(),
                        command.from(),
                        command.until());
        return event.equals(given.byDelegate().get(command.delegate()))
                ? Decision.nothing()
                : Decision.events(event);
    }

    public static Decision<OwnerEvent> end(EndDelegation command, Given given) {
        return given.byDelegate().containsKey(command.delegate())
                ? Decision.events(
                        new DelegationEnded(
                                command.delegations().owner(),
                                command.delegations().person(),
                                command.delegate()))
                : Decision.nothing();
    }
}
