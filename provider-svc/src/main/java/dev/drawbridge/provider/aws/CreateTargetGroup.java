package dev.drawbridge.provider.aws;

import static java.util.Objects.requireNonNullElse;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.targets.HealthCheck;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Create;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateTargetGroup of Elastic Load Balancing. */
record CreateTargetGroup(
        String name,
        @Nullable String protocol,
        @Nullable Integer port,
        @Nullable String vpcId,
        @Nullable String healthCheckProtocol,
        @Nullable String healthCheckPort,
        @Nullable Boolean healthCheckEnabled,
        @Nullable Integer healthCheckIntervalSeconds,
        @Nullable Integer healthCheckTimeoutSeconds,
        @Nullable Integer healthyThresholdCount,
        @Nullable Integer unhealthyThresholdCount,
        @Nullable String targetType,
        List<Tag> tags,
        @Nullable String ipAddressType) {

    record Response(List<TargetGroupItem> targetGroups) {}

    @Component
    record Handler(Commands commands, TargetGroupViews groups)
            implements Operation.OfElb<CreateTargetGroup, Response> {

        @Override
        public Response answer(CreateTargetGroup request, Call call) {
            request.refuseWhatCannotBe();
            var owner = Asked.scope(call);
            var arn = commands.<String>send(request.command(owner), call.metadata());
            return new Response(groups.find(owner, arn).stream().map(TargetGroupItem::of).toList());
        }
    }

    private void refuseWhatCannotBe() {
        if (!name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?")) {
            throw ElbFaults.validation(
                    "The target group name '%s' must have 1 to 32 letters, digits and hyphens, and not begin or end with a hyphen"
                            .formatted(name));
        }
        only("type", "ip", requireNonNullElse(targetType, "instance"));
        only("protocol", TargetGroupItem.TCP, requireNonNullElse(protocol, "none"));
        only("IP address type", "ipv4", requireNonNullElse(ipAddressType, "ipv4"));
        only("health check", TargetGroupItem.TCP, requireNonNullElse(healthCheckProtocol, "TCP"));
        if (port == null || port < 1 || port > TargetGroupItem.LAST_PORT) {
            throw ElbFaults.validation("A port from 1 to 65535 must be specified");
        }
        if (vpcId != null && !vpcId.matches("vpc-[0-9a-f]{17}")) {
            throw ElbFaults.validation("The VPC ID '%s' is not found".formatted(vpcId));
        }
        refuseWhatCannotBeChecked();
    }

    private void refuseWhatCannotBeChecked() {
        if (healthCheckPort != null
                && !healthCheckPort.equals(HealthCheck.TRAFFIC_PORT)
                && !(healthCheckPort.matches("[1-9]\\d{0,4}")
                        && Integer.parseInt(healthCheckPort) <= TargetGroupItem.LAST_PORT)) {
            throw ElbFaults.validation(
                    "Health check port '%s' must be 'traffic-port' or a port"
                            .formatted(healthCheckPort));
        }
        if (Boolean.FALSE.equals(healthCheckEnabled)) {
            throw ElbFaults.validation(
                    "Health check enabled must be true for target groups with target type 'ip'");
        }
        within("interval", healthCheckIntervalSeconds, 5, 300);
        within("timeout", healthCheckTimeoutSeconds, 2, 120);
        within("healthy threshold count", healthyThresholdCount, 2, 10);
        within("unhealthy threshold count", unhealthyThresholdCount, 2, 10);
    }

    private static void within(String what, @Nullable Integer given, int least, int most) {
        if (given != null && (given < least || given > most)) {
            throw ElbFaults.validation(
                    "Health check %s must be from %d to %d, not %d"
                            .formatted(what, least, most, given));
        }
    }

    private static void only(String what, String simulated, String asked) {
        if (!asked.equals(simulated)) {
            throw ElbFaults.validation(
                    "Only target groups of %s '%s' are simulated, not '%s'"
                            .formatted(what, simulated, asked));
        }
    }

    private Create command(Scope owner) {
        var given = new TreeMap<String, String>();
        tags.forEach(tag -> given.put(tag.key(), tag.value()));
        return new Create(
                "arn:aws:elasticloadbalancing:%s:%s:targetgroup/%s/%s"
                        .formatted(
                                owner.region(),
                                owner.account(),
                                name,
                                Ids.random("x").substring(2, 18)),
                owner,
                name,
                TargetGroupItem.TCP,
                requireNonNullElse(port, 0),
                vpcId == null ? null : new VpcId(vpcId),
                new HealthCheck(
                        requireNonNullElse(healthCheckPort, HealthCheck.TRAFFIC_PORT),
                        requireNonNullElse(healthCheckIntervalSeconds, 30),
                        requireNonNullElse(healthCheckTimeoutSeconds, 10),
                        requireNonNullElse(healthyThresholdCount, 5),
                        requireNonNullElse(unhealthyThresholdCount, 2)),
                given);
    }
}
