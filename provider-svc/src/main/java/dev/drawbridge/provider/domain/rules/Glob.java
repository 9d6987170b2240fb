package dev.drawbridge.provider.domain.rules;

/** A text in which {@code *} stands for anything, also for nothing. */
public final class Glob {

    private final String[] parts;

    public Glob(String pattern) {
        this.parts = pattern.split("\\*", -1);
    }

    public boolean matches(String text) {
        if (parts.length == 1) {
            return text.equals(parts[0]);
        }
        var last = parts[parts.length - 1];
        if (!text.startsWith(parts[0])
                || !text.endsWith(last)
                || text.length() < parts[0].length() + last.length()) {
            return false;
        }
        int at = parts[0].length();
        int end = text.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }
}
