package dev.drawbridge.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A person who follows links and presses the one button behind them. */
record Browser(HttpClient http) {

    /** Whether the page is there. */
    boolean visits(String url) {
        return answers200(HttpRequest.newBuilder(URI.create(url)).build());
    }

    /** A form without an address of its own goes to its page's, with what that one carries. */
    boolean pressesButtonAt(String url) {
        URI page = URI.create(url);
        return visits(url)
                && answers200(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(page.getRawQuery()))
                                .build());
    }

    private boolean answers200(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
