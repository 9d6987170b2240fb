package dev.drawbridge.bench.memory;

import dev.drawbridge.bench.Figure;
import dev.drawbridge.bench.Report;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.net.URI;
import java.util.regex.Pattern;

/** The whole history of a service under two rules that were not its own. */
final class WhatIf {

    private static final String RULES =
            """
            {"rules": {"rules": [
                {"id": "few", "then": "accept", "when": {"accounts": ["300000000001"]}},
                {"id": "rest", "then": "hold", "people": 2}]}}
            """;

    private static final Pattern NUMBERS =
            Pattern.compile("\"looked\":(\\d+).*\"milliseconds\":(\\d+)", Pattern.DOTALL);

    private WhatIf() {}

    static void measure(Report report, URI endpoint, String serviceId) {
        var aws = new AwsClient(endpoint);
        var path = "/v1/provider/services/" + serviceId + "/rules/what-if";
        for (var run : new String[] {"cold", "warm", "warm"}) {
            var numbers = NUMBERS.matcher(aws.api(Scene.PROVIDER, path, RULES));
            if (!numbers.find()) {
                throw new IllegalStateException("no figures");
            }
            report.add(
                    Figure.rate(
                            "what-if, " + run,
                            Long.parseLong(numbers.group(1)),
                            Long.parseLong(numbers.group(2)) * 1_000_000));
        }
    }
}
