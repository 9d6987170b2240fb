package dev.drawbridge.console.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** Cookies, redirects and forms, and nothing else of a browser. */
public final class Browser {

    private final URI console;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();

    public Browser(URI console) {
        this.console = console;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(console.resolve(path)).build());
    }

    /** With the token a page of ours would have put into the form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        get("/sign-in");
        var form = new HashMap<>(fields);
        form.put("_csrf", cookie("drawbridge_csrf"));
        return send(
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(SignInTest.form(form)))
                        .build());
    }

    /** A file in a form, as a browser sends it. */
    public HttpResponse<String> handIn(String path, String name, String content) {
        get("/sign-in");
        var parts =
                "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/x-ndjson\r\n\r\n%s\r\n--x--\r\n";
        var body = parts.formatted(cookie("drawbridge_csrf"), name, content);
        return send(
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    public void actAs(String account) {
        cookie("drawbridge_acting_as", account);
    }

    /** Any method, with the token a form of ours would carry. */
    HttpResponse<String> ask(String method, String path) {
        var csrf = method.equals("GET") ? "" : "_csrf=" + cookie("drawbridge_csrf");
        return send(
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(csrf))
                        .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().get(console).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    void cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(console, cookie);
    }
}
