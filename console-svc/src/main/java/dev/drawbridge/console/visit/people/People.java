package dev.drawbridge.console.visit.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The people the settings name. Whoever is struck off there is out at the next restart. */
public final class People {

    /**
     * @param password as bcrypt hashed it
     */
    public record Local(Person person, String password) {

        private static final String BCRYPT = "\\$2[aby]\\$\\d\\d\\$.{53}";

        /**
         * @throws IllegalArgumentException where the password is not a bcrypt hash
         */
        public Local {
            if (!password.matches(BCRYPT)) {
                throw new IllegalArgumentException(
                        "The password of "
                                + person.name()
                                + " must be a bcrypt hash, as htpasswd -nB makes it");
            }
        }

        @Override
        public String toString() {
            return "Local[" + person + "]";
        }
    }

    private final Map<String, Local> byName;
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();

    /** Compared with where nobody has the name, so that both answers take equally long. */
    private final String nobody;

    private final Tries tries;

    /**
     * @throws IllegalStateException where two have the same name
     */
    public People(Collection<Local> people, Clock clock) {
        this.tries = new Tries(clock);
        // bcrypt is slow on purpose: no start pays for it where no person could sign in.
        this.nobody = people.isEmpty() ? "" : passwords.encode(UUID.randomUUID().toString());
        this.byName =
                people.stream()
                        .collect(Collectors.toMap(p -> p.person().name(), Function.identity()));
    }

    public boolean isAnybody() {
        return !byName.isEmpty();
    }

    public Optional<Person> named(String name) {
        return Optional.ofNullable(byName.get(name)).map(Local::person);
    }

    /**
     * @param from where the answer goes: who guesses is slowed down there, and nobody else is
     */
    public boolean knows(String name, String password, String from) {
        var who = name + " from " + from;
        if (!tries.begin(who)) {
            return false;
        }
        var local = byName.get(name);
        boolean right = passwords.matches(password, local == null ? nobody : local.password());
        boolean known = right && local != null;
        if (known) {
            tries.forgive(who);
        }
        return known;
    }
}
