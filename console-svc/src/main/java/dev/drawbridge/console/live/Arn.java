package dev.drawbridge.console.live;

/** ARNs as people say them. */
final class Arn {

    private Arn() {}

    /** {@code arn:aws:iam::111111111111:root} is the account; others keep who in it. */
    static String spoken(String arn) {
        var parts = arn.split(":", 6);
        if (parts.length < 6) {
            return arn;
        }
        return parts[5].equals("root") ? parts[4] : parts[5] + " of " + parts[4];
    }

    /** The last part: a topic's name, a subscription's id. */
    static String last(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
