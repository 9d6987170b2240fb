package dev.drawbridge.notification.domain.message;

import java.util.List;
import java.util.Map;

/** The log of what became of messages. Appends join the transaction that is running. */
@FunctionalInterface
public interface SentMessages {

    void append(List<Fact> facts);

    /**
     * @param sequence the place in the message's stream, given out under a lock on its row
     * @param circumstances principal, account, correlation and causation of the publishing
     */
    record Fact(SentMessageEvent event, long sequence, Map<String, String> circumstances) {}
}
