package dev.drawbridge.console.visit;

import dev.drawbridge.console.visit.Session.Kind;
import dev.drawbridge.console.visit.people.People;
import dev.drawbridge.console.visit.people.Person;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The visitor proved to hold an access key's secret, or to be a person we know, or signed this very
 * request.
 */
public final class SignedIn implements Visitors {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final KeyCheck keys;
    private final People people;
    private final boolean byKey;
    private final Clock clock;

    /**
     * @param byKey whether access keys open the pages: not where nothing about them is verified
     */
    public SignedIn(KeyCheck keys, People people, boolean byKey, Clock clock) {
        this.keys = keys;
        this.people = people;
        this.byKey = byKey;
        this.clock = clock;
    }

    @Override
    public Optional<Visitor> of(HttpServletRequest request) {
        return KeyCheck.isClaimed(request)
                ? keys.signedBy(request)
                : Cookies.value(request, Cookies.SESSION)
                        .flatMap(cookie -> remembered(cookie, request))
                        .or(() -> keys.signedBy(request));
    }

    @Override
    public boolean mustSignIn() {
        return true;
    }

    boolean byKey() {
        return byKey;
    }

    boolean byPassword() {
        return people.isAnybody();
    }

    /** False where the secret is not the key's. */
    boolean signInByKey(
            HttpServletRequest request, HttpServletResponse response, String id, String secret) {
        var account = byKey ? keys.accountOf(id, secret) : Optional.<AccountId>empty();
        account.ifPresent(a -> remember(request, response, Kind.KEY, List.of(a.value(), id)));
        return account.isPresent();
    }

    /** False where nobody has this name and this password. */
    boolean signInByPassword(
            HttpServletRequest request, HttpServletResponse response, String name, String word) {
        boolean known = people.knows(name, word, request.getRemoteAddr());
        if (known) {
            remember(request, response, Kind.PERSON, List.of(name));
        }
        return known;
    }

    /** Somebody an identity provider vouches for, for as long as a session lasts. */
    public void welcome(HttpServletRequest request, HttpServletResponse response, Person person) {
        var words = new ArrayList<>(List.of(person.name()));
        person.written().forEach(words::add);
        remember(request, response, Kind.OIDC, words);
    }

    /** Whether somebody of the settings has this name: then nobody else may bear it. */
    public boolean isTaken(String name) {
        return people.named(name).isPresent();
    }

    /** Remembers, for as long as signing in elsewhere may take. */
    public void leaving(
            HttpServletRequest request, HttpServletResponse response, List<String> words) {
        var session = new Session(Kind.LEAVING, words, clock.instant().plus(AWAY));
        Cookies.set(request, response, Cookies.LEAVING, session.sealed(keys), AWAY);
    }

    /** What was remembered, once. */
    public Optional<List<String>> returning(
            HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, Cookies.LEAVING, "", Duration.ZERO);
        return Cookies.value(request, Cookies.LEAVING)
                .flatMap(cookie -> opened(cookie, Kind.LEAVING, clock.instant()))
                .map(Session::words);
    }

    static void signOut(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, Cookies.SESSION, "", Duration.ZERO);
    }

    private void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            Kind kind,
            List<String> words) {
        var session = new Session(kind, words, clock.instant().plus(SESSION)).sealed(keys);
        Cookies.set(request, response, Cookies.SESSION, session, SESSION);
    }

    private Optional<Visitor> remembered(String cookie, HttpServletRequest request) {
        var now = clock.instant();
        return opened(cookie, Kind.KEY, now)
                .filter(_ -> byKey)
                .map(s -> new Visitor(new AccountId(s.words().get(0)), s.words().get(1)))
                .or(() ->
                        opened(cookie, Kind.PERSON, now)
                                .flatMap(s -> people.named(s.words().getFirst()))
                                .flatMap(person -> Acting.as(person, request)))
                .or(() ->
                        opened(cookie, Kind.OIDC, now)
                                .map(SignedIn::vouched)
                                .flatMap(person -> Acting.as(person, request)));
    }

    private Optional<Session> opened(String cookie, Kind kind, Instant now) {
        return Session.opened(cookie, kind, keys, now);
    }

    private static Person vouched(Session session) {
        var words = session.words();
        return Person.of(words.getFirst(), words.subList(1, words.size()));
    }
}
