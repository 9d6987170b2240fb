package dev.drawbridge.scenario.world;

import dev.drawbridge.scenario.crowd.Crowd.Asked;
import java.time.Instant;
import java.util.List;

/** What people did, in its order: another system can be made to see the same. */
public record Script(List<Step> steps) {

    /** What somebody does. */
    public enum Deed {
        ASK,
        ACCEPT,
        REJECT,
        DELETE
    }

    /**
     * @param by the approver's ARN
     * @param settles whether it was the last word that was needed
     */
    public record Step(Instant at, Deed deed, Asked asked, String by, boolean settles) {

        static Step asks(Asked asked, Instant at) {
            return new Step(at, Deed.ASK, asked, "", false);
        }

        static Step deletes(Asked asked, Instant at) {
            return new Step(at, Deed.DELETE, asked, "", false);
        }

        static Step says(Asked asked, Instant at, boolean accept, String by, boolean settles) {
            return new Step(at, accept ? Deed.ACCEPT : Deed.REJECT, asked, by, settles);
        }
    }
}
