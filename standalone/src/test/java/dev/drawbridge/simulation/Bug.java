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
    OFFSET_BEFORE_EFFECT
}
