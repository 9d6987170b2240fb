package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

        var first = rebuilt();
        assertThat(first).contains("\"same\":true", "\"startedBy\":\"arn:aws:");
        assertThat(post("")).contains("IncorrectState", "is ready: go on with it, or cancel it");
        post("/" + id(first) + "/swap?table=connection&table=endpoint_service");
        until("swapped");

        var later = scene.waiting(service);
        scene.accept(service, later);
        scene.awaitState(later, "pending");
        var second = rebuilt();
        assertThat(second).contains("\"same\":true");
        assertThat(post("/" + id(second) + "/cancel")).contains("\"state\":\"cancelled\"");
        assertThat(get("/99")).contains("There is no rebuild 99");
    }

    private String rebuilt() throws Exception {
        assertThat(post("")).contains("\"state\":\"");
        return until("ready");
    }

    private String until(String state) {
        var latest = "\"state\":\"" + state + "\"";
        return await().until(
                        () -> get("").split("},\\{\"id\"", 2)[0],
                        answer -> answer.contains(latest));
    }

    private static String id(String answer) {
        return answer.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
    }

    private String get(String path) throws Exception {
        return send(request(path).GET().build());
    }

    private String post(String path) throws Exception {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(scene.provider.uri().resolve("/v1/provider/rebuilds" + path));
    }

    private static String send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
