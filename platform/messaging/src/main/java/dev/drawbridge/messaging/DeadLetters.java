package dev.drawbridge.messaging;

import java.util.List;
import java.util.Optional;

/** The park of a service's inbox. Whoever leaves it takes along those that wait behind. */
public interface DeadLetters {

    long count();

    /** In the order of parking, those after the given id. */
    List<DeadLetter> list(long afterId, int limit);

    Optional<DeadLetter> find(long id);

    /**
     * Tries once more, now, and then those waiting behind it.
     *
     * @return whether it has left the park
     */
    boolean retry(long id);

    /**
     * Tries each that does not merely wait.
     *
     * @return how many letters have left the park, the waiting ones included
     */
    long retryAll();

    /**
     * Gives it up: it leaves without effect, and its stream goes on behind it. Refused to a letter
     * whose turn has not come.
     *
     * @return whether it has left the park
     */
    boolean discard(long id);
}
