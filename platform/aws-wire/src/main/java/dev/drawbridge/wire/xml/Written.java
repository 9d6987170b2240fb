package dev.drawbridge.wire.xml;

import org.jspecify.annotations.Nullable;

/**
 * A part of one operation's answers that is kept by whoever made it, because it is asked for again
 * and again: it is written out once.
 */
public final class Written<T extends Record> {

    private static final int USUAL = 2048;

    private final T part;
    private volatile @Nullable String text;

    public Written(T part) {
        this.part = part;
    }

    public T part() {
        return part;
    }

    void write(Writing writing, StringBuilder out) {
        var known = text;
        if (known == null) {
            var made = new StringBuilder(USUAL);
            writing.write(part, made);
            known = made.toString();
            text = known;
        }
        out.append(known);
    }
}
