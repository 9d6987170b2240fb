package dev.drawbridge.simulation;

/** What a careless house would do. Each must be found, or the simulation proves nothing. */
enum Bug {
    NONE,
    /** Every delivery is taken for the first. */
    NO_INBOX,
    /** A message whose predecessors have not come yet is handled at once. */
    NO_ORDER,
    /** Whoever the directory let through once is let in. */
    NO_SECOND_LOOK_AT_PERMISSION,
    /** What was read but not handled when the process died is not read again. */
    OFFSET_BEFORE_EFFECT,
    /** Who is let in is not counted. */
    LIMIT_NOT_COUNTED,
    /** That a decision was taken back is forgotten. */
    UNDO_IGNORED,
    /** A cache still has the rules of the version before. */
    STALE_RULES,
    /** Nobody looks again at connections when a rule or a permission is gone. */
    NO_REVIEW;

    /** Whether a message is handled out of turn. */
    boolean inbox(long sequence, long next) {
        return this == NO_INBOX || this == NO_ORDER && sequence >= next;
    }
}
