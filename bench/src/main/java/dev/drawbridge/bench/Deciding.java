package dev.drawbridge.bench;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Accepting, and the whole way from the request to {@code available}. */
final class Deciding {

    private final AwsClient aws;
    private final Report report;

    Deciding(AwsClient aws, Report report) {
        this.aws = aws;
        this.report = report;
    }

    void accepts(int count) {
        var scene = Scene.set(aws, true, count);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(scene.createEndpoint(i));
        }
        Await.until(Duration.ofMinutes(1), () -> waiting(scene) >= count);
        report.add(Load.closed("accept, 8 clients", 8, count, i -> accept(scene, ids.get(i))));
    }

    /** Open loop; automatic acceptance. */
    void requestToAvailable(int perSecond, int count) {
        var scene = Scene.set(aws, false, count);
        try (var arrivals = new Arrivals(scene)) {
            report.add(
                    Load.open(
                            "request → available at %d/s".formatted(perSecond),
                            perSecond,
                            count,
                            i -> arrivals.await(scene.createEndpoint(i))));
        }
    }

    private void accept(Scene scene, String endpointId) {
        var answer =
                aws.ec2(
                        Scene.PROVIDER,
                        "AcceptVpcEndpointConnections",
                        "ServiceId",
                        scene.serviceId(),
                        "VpcEndpointId.1",
                        endpointId);
        if (answer.contains("<error>")) {
            throw new IllegalStateException(answer);
        }
    }

    private int waiting(Scene scene) {
        int seen = 0;
        var token = "";
        do {
            var answer =
                    token.isEmpty()
                            ? aws.ec2(
                                    Scene.PROVIDER, "DescribeVpcEndpointConnections", filter(scene))
                            : aws.ec2(
                                    Scene.PROVIDER,
                                    "DescribeVpcEndpointConnections",
                                    with(filter(scene), "NextToken", token));
            seen += AwsClient.values(answer, "vpcEndpointId").size();
            token = AwsClient.values(answer, "nextToken").stream().findFirst().orElse("");
        } while (!token.isEmpty());
        return seen;
    }

    private static String[] filter(Scene scene) {
        return new String[] {"Filter.1.Name", "service-id", "Filter.1.Value.1", scene.serviceId()};
    }

    private static String[] with(String[] parameters, String name, String value) {
        var all = new ArrayList<>(List.of(parameters));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }
}
