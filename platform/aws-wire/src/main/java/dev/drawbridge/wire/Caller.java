package dev.drawbridge.wire;

/**
 * Who is calling, once that has been found out (and in {@code sigv4} mode proven).
 *
 * @param account twelve digits
 * @param arn the principal, such as {@code arn:aws:iam::111111111111:root}
 * @param accessKeyId empty for an anonymous caller
 * @param anonymous true where an operation admits callers without credentials
 */
public record Caller(String account, String arn, String accessKeyId, boolean anonymous) {}
