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
        if (port == null || port < 1 || port > TargetGroupItem.LAST_PORT) {
            throw ElbFaults.validation("A port from 1 to 65535 must be specified");
        }
        if (vpcId != null && !vpcId.matches("vpc-[0-9a-f]{17}")) {
            throw ElbFaults.validation("The VPC ID '%s' is not found".formatted(vpcId));
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
                new HealthCheckGiven(
                                healthCheckProtocol,
                                healthCheckPort,
                                healthCheckEnabled,
                                healthCheckIntervalSeconds,
                                healthCheckTimeoutSeconds,
                                healthyThresholdCount,
                                unhealthyThresholdCount)
                        .change()
                        .of(HealthCheck.USUAL),
                given);
    }
}
