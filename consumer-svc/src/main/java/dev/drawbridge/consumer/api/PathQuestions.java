package dev.drawbridge.consumer.api;

import static java.util.Objects.requireNonNullElse;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.PathQuestion;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Ports;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked, understood and checked. */
@Component
final class PathQuestions {

    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;
    private static final String LINUX = "32768-60999";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    private final Mine mine;

    PathQuestions(Mine mine) {
        this.mine = mine;
    }

    /** The VPC that the source is in or attached to. */
    VpcView vpc(PathAsked asked, Call call) {
        var from = from(asked);
        if (from.subnet() != null) {
            return mine.vpcOf(mine.subnet(call, from.subnet()));
        }
        if (from.serviceOf() != null) {
            return mine.vpc(call, mine.endpoint(call, from.serviceOf()).vpcId());
        }
        if (from.onPremises() != null && from.vpc() != null) {
            return mine.vpc(call, from.vpc());
        }
        throw wrong("from", "names a subnet, or onPremises and vpc, or serviceOf");
    }

    PathQuestion question(PathAsked asked, VpcView vpc, Call call) {
        @Nullable String to = asked.to();
        if (to == null || to.isBlank()) {
            throw wrong("to", "is the name or the address that is to be reached");
        }
        int port = requireNonNullElse(asked.port(), HTTPS);
        if (port < 1 || port > LAST_PORT) {
            throw wrong("port", "is a number from 1 to 65535");
        }
        double offered = requireNonNullElse(asked.offeredGbps(), 0.0);
        if (!(offered >= 0 && offered <= 1_000_000)) {
            throw wrong("offeredGbps", "is a number of gigabits per second");
        }
        return new PathQuestion(
                source(asked, vpc, call),
                to,
                port,
                requireNonNullElse(asked.protocol(), "tcp"),
                requireNonNullElse(asked.principal(), call.caller().arn()),
                asked.action(),
                requireNonNullElse(asked.resource(), "*"),
                ports(requireNonNullElse(asked.answerPorts(), LINUX)),
                offered);
    }

    private Source source(PathAsked asked, VpcView vpc, Call call) {
        var from = from(asked);
        if (from.serviceOf() != null) {
            return new Source.TheService(from.serviceOf());
        }
        if (from.subnet() == null) {
            return new Source.OnPremises(
                    vpc.vpcId(), address("from.onPremises", from.onPremises()));
        }
        var subnet = mine.subnet(call, from.subnet());
        var range = Cidr.parse(subnet.cidrBlock()).orElseThrow();
        var address =
                from.address() == null
                        ? range.lastUsable()
                        : address("from.address", from.address());
        if (!range.contains(new Cidr(address, Integer.SIZE))) {
            throw wrong("from.address", "is within %s, the range of the subnet".formatted(range));
        }
        return new Source.InSubnet(
                subnet.subnetId(), address, groups(from.securityGroups(), vpc, call));
    }

    /** A group that is not the VPC's could never be worn in it. */
    private List<String> groups(@Nullable List<String> given, VpcView vpc, Call call) {
        if (given == null) {
            return List.of(vpc.defaultSecurityGroupId());
        }
        given.forEach(id -> mine.group(call, id, vpc));
        return given;
    }

    private static PathAsked.From from(PathAsked asked) {
        PathAsked.@Nullable From from = asked.from();
        if (from == null) {
            throw wrong("from", "names a subnet, or onPremises and vpc, or serviceOf");
        }
        return from;
    }

    private static Ipv4 address(String where, @Nullable String text) {
        return Ipv4.parse(requireNonNullElse(text, ""))
                .orElseThrow(() -> wrong(where, "is an IPv4 address"));
    }

    private static Ports ports(String text) {
        var match = RANGE.matcher(text);
        if (match.matches()) {
            int first = Integer.parseInt(match.group(1));
            int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            if (first <= last && last <= LAST_PORT) {
                return new Ports(first, last);
            }
        }
        throw wrong("answerPorts", "is a port or a range such as 32768-60999");
    }

    private static Fault wrong(String where, String what) {
        return new Fault("InvalidParameterValue", Excerpt.of(where) + " " + what);
    }
}
