package dev.drawbridge.console.pages;

import com.sun.net.httpserver.HttpExchange;
import dev.drawbridge.console.door.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the services say to the screens: {@code GET /v1/provider/requests} is answered with the file
 * {@code answers/v1/provider/requests.json} of the tests' resources, whatever its query.
 */
final class Answers {

    private Answers() {}

    static Peer services() {
        return Peer.answering(Answers::answer);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            Peer.say(exchange, 200, "<R><unsuccessful/></R>");
            return;
        }
        try (var file = Answers.class.getResourceAsStream("/answers" + path + ".json")) {
            if (file == null) {
                Peer.say(exchange, 404, "{\"code\":\"NotFound\",\"detail\":\"Not told\"}");
            } else {
                Peer.say(exchange, 200, text(file));
            }
        }
    }

    private static String text(java.io.InputStream file) {
        try {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
