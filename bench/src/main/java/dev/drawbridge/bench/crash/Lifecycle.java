package dev.drawbridge.bench.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is going to be commanded of one endpoint, and so what must be true of it in the end.
 *
 * @param automatic it asks the service that needs no acceptance
 */
record Lifecycle(int number, boolean automatic, boolean accept, boolean reject, boolean delete) {

    static Lifecycle random(int number, Random random) {
        boolean automatic = random.nextInt(4) == 0;
        boolean accept = !automatic && random.nextInt(4) != 0;
        boolean reject = random.nextInt(3) == 0;
        boolean delete = random.nextInt(3) == 0;
        return new Lifecycle(number, automatic, accept, reject, delete);
    }

    /**
     * The last state a client must see, lower camel as on the wire; {@code gone} after deletion.
     */
    String end() {
        if (delete) {
            return "gone";
        }
        if (reject) {
            return "rejected";
        }
        return accept || automatic ? "available" : "pendingAcceptance";
    }

    /** The connection events that must have been told, each once. */
    List<String> told() {
        List<String> events = new ArrayList<>(List.of("Connect"));
        if (accept || automatic) {
            events.add("Accept");
        }
        if (reject) {
            events.add("Reject");
        }
        if (delete) {
            events.add("Delete");
        }
        return events;
    }
}
