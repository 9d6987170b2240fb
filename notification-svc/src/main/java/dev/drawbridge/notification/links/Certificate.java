package dev.drawbridge.notification.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.drawbridge.notification.trust.SigningKey;
import dev.drawbridge.notification.trust.SigningKeys;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The certificates that receivers verify signatures with. */
public final class Certificate extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SigningKey key;
    private final transient SigningKeys keys;
    private final transient Clock clock;

    public Certificate(SigningKey key, SigningKeys keys, Clock clock) {
        this.key = key;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = find(request.getServletPath());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-pem-file");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getOutputStream().write(found.get().getBytes(US_ASCII));
    }

    /** An instance that runs on after the key was changed signs with the one before. */
    private Optional<String> find(String path) {
        return key.certificatePath().equals(path)
                ? Optional.of(key.certificate())
                : keys.certificate(path, clock.instant());
    }
}
