package dev.drawbridge.wire.api;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps a wish for an error page to itself: the filter writes a problem in its place. */
final class WithoutErrorPages extends HttpServletResponseWrapper {

    private int status;
    private String message = "";

    WithoutErrorPages(HttpServletResponse response) {
        super(response);
    }

    /** Zero where no error was asked for. */
    int status() {
        return status;
    }

    String message() {
        return message;
    }

    @Override
    public void sendError(int code) {
        sendError(code, "");
    }

    @Override
    public void sendError(int code, String text) {
        status = code;
        message = text == null ? "" : text;
    }
}
