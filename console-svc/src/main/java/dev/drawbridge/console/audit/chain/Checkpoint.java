package dev.drawbridge.console.audit.chain;

/**
 * The log up to a position, signed.
 *
 * @param hash of the line at the position, in hex: it stands for all lines before it
 * @param at when, as it was signed
 */
public record Checkpoint(long position, String hash, String at, String signature) {

    static Checkpoint signed(long position, String hash, String at, SigningKey key) {
        return new Checkpoint(position, hash, at, key.sign(text(position, hash, at)));
    }

    public String json() {
        return "{\"position\":%d,\"hash\":\"%s\",\"at\":\"%s\",\"signature\":\"%s\"}"
                .formatted(position, hash, at, signature);
    }

    private static String text(long position, String hash, String at) {
        return "drawbridge-audit-checkpoint.v1\n%d\n%s\n%s\n".formatted(position, hash, at);
    }
}
