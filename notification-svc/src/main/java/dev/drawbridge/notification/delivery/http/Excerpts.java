package dev.drawbridge.notification.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** The beginning of an answer: no more of it is taken, however much there is. */
final class Excerpts {

    private static final int MOST = 20_000;

    private Excerpts() {}

    /**
     * Once there is a status, a body that breaks off changes nothing. Closing it would read the
     * rest, so that the connection can be used again: one with more is given up instead.
     */
    static String of(ClassicHttpResponse response, Runnable giveUp) {
        var entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        var seen = new ByteArrayOutputStream();
        try {
            var body = entity.getContent();
            var part = new byte[4096];
            int read = body.read(part);
            while (read >= 0 && seen.size() <= MOST) {
                seen.write(part, 0, read);
                read = body.read(part);
            }
        } catch (IOException brokenOff) {
            // What has come is the answer.
        }
        if (seen.size() > MOST) {
            giveUp.run();
        }
        return new String(seen.toByteArray(), 0, Math.min(MOST, seen.size()), UTF_8);
    }

    static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException givenUp) {
            // There is an answer all the same.
        }
    }
}
