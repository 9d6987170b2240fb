package dev.drawbridge.wire.xml;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** ISO 8601 in UTC with exactly three digits of a second, as EC2 writes it. */
final class Timestamps {

    private Timestamps() {}

    static void append(Instant instant, StringBuilder out) {
        var time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        digits(time.getYear(), 1000, out).append('-');
        digits(time.getMonthValue(), 10, out).append('-');
        digits(time.getDayOfMonth(), 10, out).append('T');
        digits(time.getHour(), 10, out).append(':');
        digits(time.getMinute(), 10, out).append(':');
        digits(time.getSecond(), 10, out).append('.');
        digits(time.getNano() / 1_000_000, 100, out).append('Z');
    }

    private static StringBuilder digits(int number, int highest, StringBuilder out) {
        for (int unit = highest; unit > 0; unit /= 10) {
            out.append((char) ('0' + number / unit % 10));
        }
        return out;
    }
}
