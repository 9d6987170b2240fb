package dev.drawbridge.console.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Passes an answer on while it arrives, holding no more of it than one buffer. */
final class Relay {

    private static final int BUFFER = 16 * 1024;

    private Relay() {}

    static void answer(ClassicHttpResponse from, HttpServletResponse to) throws IOException {
        to.setStatus(from.getCode());
        for (var header : from.getHeaders()) {
            if (Headers.passResponse(header.getName())) {
                to.addHeader(header.getName(), header.getValue());
            }
        }
        var entity = from.getEntity();
        if (entity == null) {
            return;
        }
        if (entity.getContentLength() >= 0) {
            to.setContentLengthLong(entity.getContentLength());
        }
        try (var in = entity.getContent()) {
            copy(in, to.getOutputStream(), entity.getContentLength());
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[(int) (length > 0 ? Math.min(length, BUFFER) : BUFFER)];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            out.write(buffer, 0, read);
            if (length < 0 && in.available() == 0) {
                out.flush();
            }
        }
    }
}
