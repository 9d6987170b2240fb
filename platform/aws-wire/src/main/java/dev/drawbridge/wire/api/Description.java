package dev.drawbridge.wire.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How an API is spoken to, in OpenAPI. Anybody may read it, signed or not.
 *
 * @param path where it is
 */
record Description(String path, byte[] json) {

    static Description of(String service) {
        var resource = "/openapi/%s.json".formatted(service);
        try (var in = Description.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + resource);
            }
            return new Description("/v1/%s/openapi.json".formatted(service), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAskedFor(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(path);
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
