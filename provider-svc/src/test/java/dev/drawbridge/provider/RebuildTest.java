package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The read models can be thrown away: the log makes the same ones again, side by side. */
@Tag("io")
final class RebuildTest {

    private final Scene scene = new Scene();

    @Test
    void u7_the_log_explains_every_row_and_the_new_tables_take_over() throws Exception {
        var service = scene.service(true);
        scene.permit(service, "*");
        scene.accept(service, scene.waiting(service));
        scene.reject(service, scene.waiting(service));
        var gone = scene.service(true);
        scene.reject(gone, scene.waiting(gone));
        scene.delete(gone);

        assertThat(rebuild("?swap=true")).contains("\"same\":true", "\"swapped\":true");

        var later = scene.waiting(service);
        scene.accept(service, later);
        scene.awaitState(later, "pending");
        assertThat(rebuild("")).contains("\"same\":true", "\"swapped\":false");
    }

    private String rebuild(String query) throws Exception {
        var uri = scene.provider.uri().resolve("/v1/provider/rebuilds" + query);
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
