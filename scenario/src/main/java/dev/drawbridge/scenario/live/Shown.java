package dev.drawbridge.scenario.live;

/** States as far as decisions go: what is on its way counts as arrived. */
final class Shown {

    private Shown() {}

    static String settled(String state) {
        return switch (state) {
            case "pending", "available" -> "accepted";
            case "pendingAcceptance" -> "waiting";
            case "", "deleting", "deleted" -> "deleted";
            default -> state;
        };
    }
}
