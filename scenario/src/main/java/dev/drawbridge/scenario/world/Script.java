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
        DELETE,
        /** Nobody does anything: it comes of what was done. */
        SHOW
    }

    /**
     * @param by the approver's ARN
     * @param shows what the provider's side then says of it; empty where it stays as it was
     */
    public record Step(Instant at, Deed deed, Asked asked, String by, String shows) {

        static Step asks(Asked asked, Instant at) {
            return new Step(at, Deed.ASK, asked, "", "");
        }

        static Step deletes(Asked asked, Instant at) {
            return new Step(at, Deed.DELETE, asked, "", "deleted");
        }

        static Step votes(Asked asked, Instant at, String by) {
            return new Step(at, Deed.ACCEPT, asked, by, "");
        }

        static Step says(Asked asked, Instant at, boolean accept, String by) {
            return accept
                    ? new Step(at, Deed.ACCEPT, asked, by, "accepted")
                    : new Step(at, Deed.REJECT, asked, by, "rejected");
        }

        static Step shows(Asked asked, Instant at, String state) {
            return new Step(at, Deed.SHOW, asked, "", state);
        }
    }
}
