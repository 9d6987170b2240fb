package dev.drawbridge.console.queue;

import java.util.List;

/** What people write most; offered while they type, never required. */
final class Reasons {

    static final List<String> ALL =
            List.of(
                    "known partner",
                    "agreed in ticket ",
                    "contract ended",
                    "unknown account",
                    "wrong service",
                    "say in drawbridge:message what it is for, and ask again",
                    "too many connections already");

    private Reasons() {}
}
