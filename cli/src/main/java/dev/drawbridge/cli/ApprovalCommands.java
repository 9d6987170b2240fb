package dev.drawbridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The queue, and decisions on it: one, many, or all that match. */
abstract sealed class ApprovalCommands permits Cli {

    private static final int MOST = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Which requests. */
    static final class Which {

        @Option(names = "--service", description = "only requests to this service")
        private List<String> services = new ArrayList<>();

        @Option(names = "--consumer", description = "only requests of this account")
        private List<String> consumers = new ArrayList<>();

        @Option(names = "--limit", defaultValue = "100", description = "(${DEFAULT-VALUE})")
        private int limit = 100;

        String query(String state) {
            return "/v1/provider/requests?consumer=%s&limit=%d&serviceId=%s&state=%s"
                    .formatted(
                            String.join("%2C", consumers),
                            Math.clamp(limit, 1, MOST),
                            String.join("%2C", services),
                            state);
        }
    }

    @Command(
            name = "approvals",
            mixinStandardHelpOptions = true,
            description = "Lists what waits for a decision, oldest first.")
    int approvals(
            @Mixin Remote remote,
            @Mixin Which which,
            @Option(
                            names = "--state",
                            defaultValue = "waiting",
                            description = "waiting, flagged or all")
                    String state,
            @Option(names = "--output", defaultValue = "text") Output output)
            throws IOException {
        var requests = remote.get(which.query(state)).path("requests");
        var words = new StringBuilder();
        for (var one : requests) {
            words.append(line(one)).append(System.lineSeparator());
        }
        var none = "Nothing waits for a decision.";
        output.print(
                spec.commandLine().getOut(),
                words.isEmpty() ? none : words.toString().stripTrailing(),
                requests);
        return 0;
    }

    private static String line(JsonNode one) {
        var why = one.path("verdict").path("reason").asText("");
        var message = one.path("message").asText("");
        return "%s  %s  %s  %6s  %s%s%s"
                .formatted(
                        one.path("endpointId").asText(),
                        one.path("consumer").asText(),
                        one.path("serviceId").asText(),
                        age(one.path("ageSeconds").asLong()),
                        one.path("state").asText(),
                        why.isEmpty() ? "" : "  " + why,
                        message.isEmpty() ? "" : "  \"" + message + "\"");
    }

    private static String age(long seconds) {
        var age = Duration.ofSeconds(seconds);
        return age.toDays() > 0
                ? age.toDays() + " d"
                : age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Lets requests in, and says for each what came of it.")
    int accept(
            @Mixin Remote remote,
            @Mixin Which which,
            @Parameters(paramLabel = "ENDPOINT", arity = "0..*") List<String> endpoints,
            @Option(names = "--all", description = "all that wait and match") boolean all,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Option(names = "--output", defaultValue = "text") Output output)
            throws IOException {
        return decide("accept", remote, chosen(remote, which, endpoints, all), reason, output);
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Turns requests away; the consumer is told why.")
    int reject(
            @Mixin Remote remote,
            @Mixin Which which,
            @Parameters(paramLabel = "ENDPOINT", arity = "0..*") List<String> endpoints,
            @Option(names = "--all", description = "all that wait and match") boolean all,
            @Option(names = "--reason", required = true) String reason,
            @Option(names = "--output", defaultValue = "text") Output output)
            throws IOException {
        return decide("reject", remote, chosen(remote, which, endpoints, all), reason, output);
    }

    private List<String> chosen(Remote remote, Which which, List<String> endpoints, boolean all)
            throws IOException {
        if (!all) {
            if (endpoints == null || endpoints.isEmpty()) {
                throw new picocli.CommandLine.ParameterException(
                        spec.commandLine(), "Which endpoints? Name them, or say --all");
            }
            return endpoints;
        }
        var chosen = new ArrayList<String>();
        for (var one : remote.get(which.query("waiting")).path("requests")) {
            chosen.add(one.path("endpointId").asText());
        }
        return chosen;
    }

    private int decide(
            String decision, Remote remote, List<String> endpoints, String reason, Output output)
            throws IOException {
        var order = new LinkedHashMap<String, Object>();
        order.put("decision", decision);
        order.put("endpointIds", endpoints);
        if (!reason.isEmpty()) {
            order.put("reason", reason);
        }
        var items = remote.send("POST", "/v1/provider/decisions", order).path("items");
        var words = new StringBuilder();
        boolean allDone = true;
        for (var item : items) {
            boolean done = item.path("code").asText("null").equals("null");
            allDone &= done;
            words.append(item.path("endpointId").asText())
                    .append(done ? "  " + decision + "ed" : "  " + item.path("detail").asText())
                    .append(System.lineSeparator());
        }
        output.print(spec.commandLine().getOut(), words.toString().stripTrailing(), items);
        return allDone ? 0 : Cli.NOT_SO;
    }
}
