package dev.drawbridge.console.door;

import jakarta.servlet.http.HttpServletRequest;

/** In open mode a page of any site could otherwise act as any account. */
final class Forged {

    private Forged() {}

    static boolean is(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && (site.equals("cross-site") || site.equals("same-site"));
    }
}
