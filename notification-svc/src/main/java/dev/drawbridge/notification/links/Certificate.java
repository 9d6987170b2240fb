package dev.drawbridge.notification.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.drawbridge.notification.trust.CurrentKey;
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

    private final transient CurrentKey key;
    private final transient SigningKeys keys;
    private final transient Clock clock;

    public Certificate(CurrentKey key, SigningKeys keys, Clock clock) {
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

    /** Until it looks again, an instance signs with the key before although another was made. */
    private Optional<String> find(String path) {
        var current = key.get();
        return current.certificatePath().equals(path)
                ? Optional.of(current.certificate())
                : keys.certificate(path, clock.instant());
    }
}
