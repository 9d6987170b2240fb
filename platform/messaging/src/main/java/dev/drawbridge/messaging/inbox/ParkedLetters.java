package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.DeadLetter;
import dev.drawbridge.messaging.DeadLetters;
import dev.drawbridge.messaging.inbox.Single.Outcome;
import java.util.List;
import java.util.Optional;

/** The park as people see it. Safe beside the running inbox: each stream is locked meanwhile. */
public final class ParkedLetters implements DeadLetters {

    private final Messages messages;
    private final Park park;

    public ParkedLetters(Messages messages) {
        this.messages = messages;
        this.park = messages.park();
    }

    @Override
    public long count() {
        return park.count();
    }

    @Override
    public List<DeadLetter> list(long afterId, int limit) {
        return park.list(afterId, limit);
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return park.find(id).map(Letter::shown);
    }

    @Override
    public boolean retry(long id) {
        var letter = park.find(id);
        if (letter.isEmpty()) {
            return false;
        }
        var outcome = messages.handle(letter.get().received());
        if (outcome != Outcome.PARKED || messages.foundItsPlace(letter.get())) {
            park.remove(id);
        }
        return park.find(id).isEmpty();
    }

    @Override
    public long retryAll() {
        long before = count();
        park.stuck().forEach(this::retry);
        messages.resume();
        return Math.max(0, before - count());
    }

    @Override
    public boolean discard(long id) {
        return park.find(id).map(messages::giveUp).orElse(false);
    }
}
