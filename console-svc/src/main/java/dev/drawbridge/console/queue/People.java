package dev.drawbridge.console.queue;

import dev.drawbridge.console.visit.Visitor;

/** Principals as people read them. */
final class People {

    private People() {}

    /** The end of an ARN; the root of an account is the account. */
    static String brief(String principal) {
        if (principal.endsWith(":root")) {
            return principal.split(":", 6)[4];
        }
        return principal.substring(principal.lastIndexOf('/') + 1);
    }

    static String me(Visitor visitor) {
        return visitor.isPerson() ? visitor.name() : visitor.account().value();
    }

    /** A name stands for the session in which a person of that name acts here. */
    static String principal(Visitor visitor, String named) {
        return named.startsWith("arn:")
                ? named
                : "arn:aws:sts::%s:assumed-role/console/%s".formatted(visitor.account(), named);
    }
}
