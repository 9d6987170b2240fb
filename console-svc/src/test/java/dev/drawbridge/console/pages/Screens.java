package dev.drawbridge.console.pages;

import dev.drawbridge.console.Told;
import java.util.List;

/**
 * Every screen: each is looked at in both themes, wide and at 320 pixels, by axe and by a camera. A
 * route that is neither here nor among the pieces fails {@link ScreensTest}.
 */
final class Screens {

    /**
     * @param route as the controller maps it
     * @param path an example of it
     * @param name of its pictures
     */
    record Shown(String route, String path, String name) {}

    private static final String ENDPOINT = Told.connection(1).endpointId().value();

    static final List<Shown> ALL =
            List.of(
                    new Shown("/connections", "/connections", "connections"),
                    new Shown("/connections", "/connections?show=waiting", "connections-waiting"),
                    new Shown("/services", "/services", "services"),
                    new Shown("/services/{service}", "/services/" + Told.SERVICE, "service"),
                    new Shown(
                            "/services/{service}",
                            "/services/" + Told.SERVICE + "?from=2&to=draft",
                            "service-differences"),
                    new Shown(
                            "/services/{service}/rules",
                            "/services/" + Told.SERVICE + "/rules",
                            "rule-form"),
                    new Shown("/approvals", "/approvals", "approvals"),
                    new Shown("/connections/{endpoint}", "/connections/" + ENDPOINT, "connection"),
                    new Shown("/approvals", "/approvals?q=nothing+like+it", "approvals-filtered"),
                    new Shown(
                            "/connections/{endpoint}/reject",
                            "/connections/" + ENDPOINT + "/reject",
                            "reject"),
                    new Shown("/notifications", "/notifications", "notifications"),
                    new Shown(
                            "/notifications/subscriptions/{id:[0-9a-f-]{36}}",
                            "/notifications/subscriptions/0a1b2c3d-0000-4000-8000-000000000003",
                            "subscriber"),
                    new Shown(
                            "/notifications/subscriptions/{id:[0-9a-f-]{36}}",
                            "/notifications/subscriptions/0a1b2c3d-0000-4000-8000-000000000002",
                            "subscriber-by-mail"),
                    new Shown(
                            "/notifications/deliveries",
                            "/notifications/deliveries?state=parked",
                            "deliveries"),
                    new Shown(
                            "/notifications/deliveries/{id:\\d+}",
                            "/notifications/deliveries/3",
                            "delivery"),
                    new Shown("/overview", "/overview", "overview"),
                    new Shown("/operations", "/operations", "operations"),
                    new Shown(
                            "/operations/{service:consumer|provider|notification}"
                                    + "/dead-letters/{id:\\d+}",
                            "/operations/consumer/dead-letters/7",
                            "dead-letter"),
                    new Shown("/audit", "/audit", "audit"),
                    new Shown("/audit", "/audit?q=nothing-like-that", "audit-nothing"),
                    new Shown("/audit/as-of", "/audit/as-of?stream=" + ENDPOINT, "as-of"),
                    new Shown("/audit/verify", "/audit/verify", "verify"),
                    new Shown("/audit/imports", "/audit/imports", "imports"),
                    new Shown("/audit/imports/{id:\\d+}", "/audit/imports/1", "sandbox"),
                    new Shown(
                            "/audit/imports/{id:\\d+}/as-of",
                            "/audit/imports/1/as-of?stream=" + ENDPOINT,
                            "sandbox-as-of"),
                    new Shown("/what-if", "/what-if", "what-if"),
                    new Shown(
                            "/what-if",
                            "/what-if?version=draft&service=" + Told.SERVICE,
                            "what-if-found"));

    /** Routes that answer with a piece of a page, a redirect, or a page that is open to all. */
    static final List<String> PIECES =
            List.of(
                    "/approvals/rows",
                    "/approvals/{endpoint}/panel",
                    "/connections/{endpoint}/row",
                    "/connections/{endpoint}/deliveries",
                    "/notifications/deliveries/{id:\\d+}/attempts",
                    "/operations/{service:consumer|provider|notification}/rebuild",
                    "/house",
                    "/sign-in",
                    "/sign-in/oidc",
                    "/sign-in/oidc/back");

    private Screens() {}
}
