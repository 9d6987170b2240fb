package dev.drawbridge.console.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.http.WireRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** People sign in by name, and every route of the console asks for the role it should. */
@Tag("io")
final class PeopleTest {

    private static final String MASTER = "a-master-key-for-tests-only";
    private static final String HASH = new BCryptPasswordEncoder(4).encode("open sesame");

    /** By hand and apart from the code: what a path's beginning asks for, to look and to change. */
    private static final List<List<String>> EXPECTED =
            List.of(
                    List.of("/what-if/promote", "approver", "approver"),
                    List.of("/what-if/promote", "", "approver"),
                    List.of("/what-if", "auditor", "auditor"),
                    List.of("/api/what-if", "auditor", "auditor"),
                    List.of("/audit/export", "auditor", "auditor"),
                    List.of("/api/audit/export", "auditor", "auditor"),
                    List.of("/audit/imports", "auditor", "auditor"),
                    List.of("/audit", "", "auditor"),
                    List.of("/api/audit", "", "auditor"),
                    List.of("/operations", "operator", "operator"),
                    List.of("/overview", "", "approver"),
                    List.of("/approvals", "", "approver"),
                    List.of("/connections", "", "approver"),
                    List.of("/services", "", "approver"),
                    List.of("/notifications", "", "approver"),
                    List.of("/house", "", ""),
                    List.of("/live", "", ""),
                    List.of("/acting-as", "", ""),
                    List.of("/look", "", ""),
                    List.of("/error", "", ""));

    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})*))?}");

    private static Peer peer;
    private static RunningConsole console;

    @BeforeAll
    static void open() {
        peer = Peer.saying("<R><unsuccessful/></R>");
        console =
                RunningConsole.before(
                        peer,
                        "--drawbridge.auth.mode=sigv4",
                        "--drawbridge.auth.master-key=" + MASTER,
                        "--drawbridge.people[0].name=viewer",
                        "--drawbridge.people[0].password=" + HASH,
                        "--drawbridge.people[0].grants=111111111111",
                        "--drawbridge.people[1].name=approver",
                        "--drawbridge.people[1].password=" + HASH,
                        "--drawbridge.people[1].grants=111111111111:approver,222222222222",
                        "--drawbridge.people[2].name=auditor",
                        "--drawbridge.people[2].password=" + HASH,
                        "--drawbridge.people[2].grants=111111111111:auditor",
                        "--drawbridge.people[3].name=operator",
                        "--drawbridge.people[3].password=" + HASH,
                        "--drawbridge.people[3].grants=111111111111:operator");
        console.hear(Told.requested(1));
        await().until(() -> console.bean(AuditTrail.class).end() == 1);
    }

    @AfterAll
    static void close() {
        console.close();
        peer.close();
    }

    @Test
    void every_route_asks_for_its_role_and_no_route_is_forgotten() {
        for (var person : List.of("viewer", "approver", "auditor", "operator")) {
            var browser = signedIn(person);
            for (var route : routes()) {
                var asked = asked(route);
                int status = browser.ask(route.method(), route.path()).statusCode();
                assertThat(status == 403)
                        .as("%s as %s: %d", route, person, status)
                        .isEqualTo(!asked.isEmpty() && !asked.equals(person));
            }
        }
    }

    @Test
    void a_refusal_says_what_is_missing_and_who_can_give_it() {
        var path = "/connections/" + Told.connection(1).endpointId() + "/accept";
        assertThat(signedIn("viewer").post(path, Map.of()).body())
                .isEqualTo(
                        "This takes the role approver for account 111111111111. Whoever keeps"
                                + " Drawbridge's list of people can give it.");
    }

    @Test
    void a_decision_carries_the_name_of_the_person() {
        peer.received().clear();
        var path = "/connections/" + Told.connection(1).endpointId() + "/accept";
        signedIn("approver").post(path, Map.of());

        var received = peer.only();
        var headers = new HashMap<String, String>();
        received.headers()
                .forEach((name, of) -> headers.put(name.toLowerCase(Locale.ROOT), of.getFirst()));
        var request = new WireRequest("POST", received.uri(), "", headers, received.body());
        var caller = new SigV4(MASTER, Clock.systemUTC()).authenticate(request, Dialect.EC2);
        assertThat(caller.arn())
                .isEqualTo("arn:aws:sts::111111111111:assumed-role/console/approver");
    }

    @Test
    void people_act_for_the_accounts_they_were_given_and_for_no_other() {
        var browser = signedIn("approver");
        browser.post("/acting-as", Map.of("account", "222222222222"));
        assertThat(browser.get("/connections").body()).contains("222222222222");
        var path = "/connections/" + Told.connection(1).endpointId() + "/accept";
        assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(403);
        browser.post("/acting-as", Map.of("account", "333333333333"));
        assertThat(browser.get("/connections").body())
                .contains("111111111111")
                .doesNotContain("333333333333");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        var unknown = signIn(new Browser(console.uri()), "nobody", "open sesame");
        var wrong = signIn(new Browser(console.uri()), "viewer", "wrong");
        assertThat(unknown.statusCode()).isEqualTo(403).isEqualTo(wrong.statusCode());
        assertThat(unknown.body().replace("nobody", "viewer").replaceAll("_csrf.*", ""))
                .isEqualTo(wrong.body().replaceAll("_csrf.*", ""));
    }

    @Test
    void an_address_spelled_otherwise_opens_nothing() {
        var browser = signedIn("viewer");
        for (var path :
                List.of(
                        "/api/audit/%65xport",
                        "/api/audit/export;x",
                        "/sign-in/../api/audit/export",
                        "/what-if/%70romote")) {
            assertThat(browser.ask("GET", path).statusCode()).as(path).isIn(400, 403);
        }
    }

    private record Route(String method, String path) {}

    private static List<Route> routes() {
        return console
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping ->
                        mapping.getPatternValues().stream()
                                .flatMap(pattern ->
                                        mapping.getMethodsCondition().getMethods().stream()
                                                .map(method ->
                                                        new Route(method.name(), filled(pattern)))))
                .filter(route -> !route.path().startsWith("/live/"))
                .filter(route -> !route.path().startsWith("/sign-"))
                .toList();
    }

    /** With something for each variable that its own expression admits. */
    private static String filled(String pattern) {
        return VARIABLE.matcher(
                        pattern.replace("{endpoint}", Told.connection(1).endpointId().value()))
                .replaceAll(variable -> {
                    var expression = variable.group(2) == null ? "x" : variable.group(2);
                    return switch (expression) {
                        case "\\d+" -> "1";
                        case "[0-9a-f-]{36}" -> "00000000-0000-4000-8000-000000000000";
                        default -> expression.split("\\|")[0];
                    };
                });
    }

    private static String asked(Route route) {
        var line =
                EXPECTED.stream()
                        .filter(expected -> route.path().startsWith(expected.getFirst()))
                        .findFirst();
        assertThat(line).as("%s is missing in this test and perhaps in WhoMay", route).isPresent();
        return line.orElseThrow().get(route.method().equals("GET") ? 1 : 2);
    }

    private static Browser signedIn(String person) {
        var browser = new Browser(console.uri());
        assertThat(signIn(browser, person, "open sesame").uri().getPath()).isNotEqualTo("/sign-in");
        return browser;
    }

    private static java.net.http.HttpResponse<String> signIn(
            Browser browser, String name, String password) {
        return browser.post("/sign-in/password", Map.of("name", name, "password", password));
    }
}
