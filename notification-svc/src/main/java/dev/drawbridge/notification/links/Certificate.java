package dev.drawbridge.notification.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.drawbridge.notification.trust.SigningKey;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The certificate that receivers verify signatures with. */
public final class Certificate extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SigningKey key;

    public Certificate(SigningKey key) {
        this.key = key;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-pem-file");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getOutputStream().write(key.certificate().getBytes(US_ASCII));
    }
}
