package dev.drawbridge.embedded;

/** What a server gets over without losing anything that it acknowledged. */
public enum Survives {

    /** Each commit waits for the disk. */
    POWER_CUT,

    /** Of any of its processes. Nothing waits for the disk: for tests, which cut no power. */
    KILL
}
