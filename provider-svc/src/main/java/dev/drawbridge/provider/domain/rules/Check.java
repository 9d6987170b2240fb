package dev.drawbridge.provider.domain.rules;

/** One condition, made ready. */
@FunctionalInterface
interface Check {
    boolean holds(Seen seen);
}
