package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.Answer.Origin;
import dev.drawbridge.consumer.domain.names.PrefixLists;
import dev.drawbridge.consumer.domain.names.PublicNames;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.Explanation.Step;
import dev.drawbridge.consumer.domain.paths.Explanation.Way;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Explains whether, and how, a source reaches a service. */
public final class Paths {

    private Paths() {}

    /**
     * @param answer what the source's resolver says of the name; for an address, that address
     */
    public static Explanation explain(PathQuestion question, Answer answer, Picture picture) {
        if (question.from() instanceof Source.TheService(var endpointId)) {
            return new Explanation(List.of(fromTheService(endpointId)), List.of(), List.of());
        }
        var outset = new ArrayList<Step>();
        outset.add(new Step("protocol", protocol(question.protocol())));
        outset.add(new Step("name", name(question, answer, picture)));
        if (outset.stream().anyMatch(step -> step.verdict().isClosed())) {
            return new Explanation(outset, List.of(), List.of());
        }
        var ways =
                answer.addresses().stream().map(to -> way(question, answer, to, picture)).toList();
        return new Explanation(outset, ways, bandwidth(question, ways));
    }

    private static Step fromTheService(String endpointId) {
        return new Step(
                "direction",
                Verdict.closed(
                        endpointId,
                        "a service cannot start requests into the VPC: the endpoint only lets"
                                + " answers through to traffic that was started in the VPC"));
    }

    private static Verdict protocol(String protocol) {
        var name = protocol.toLowerCase(Locale.ROOT);
        return name.equals("tcp") || name.equals("6")
                ? Verdict.open("tcp", "endpoints carry TCP")
                : Verdict.closed(name, "endpoints carry TCP only");
    }

    private static Verdict name(PathQuestion question, Answer answer, Picture picture) {
        var asked = question.to();
        if (Ipv4.parse(asked).isPresent()) {
            return Verdict.passed("%s is an address".formatted(asked));
        }
        boolean veiled = veiled(question, picture);
        var because = veiled ? "" : ": " + answer.because();
        var origin = answer.origin().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return answer.addresses().isEmpty()
                ? Verdict.closed(answer.code().name(), asked + " leads nowhere" + because)
                : Verdict.open(
                        veiled ? "" : origin,
                        "%s leads to %s%s".formatted(asked, answer.addresses(), because));
    }

    /** Whose private zone it is, is the VPC's owner's affair. */
    private static boolean veiled(PathQuestion question, Picture picture) {
        return picture.abroad().contains(vpcOf(question.from(), picture));
    }

    private static Way way(PathQuestion question, Answer answer, Ipv4 to, Picture picture) {
        if (answer.origin() == Origin.PUBLIC_RANGE || PublicNames.holds(to)) {
            return PublicWay.of(question, to, picture);
        }
        var found =
                (answer.endpointId() == null ? picture.at(to, question.from()) : picture.at(to, ""))
                        .filter(f -> fits(f, answer));
        return found.map(f ->
                        new Way(
                                to.toString(),
                                f.endpoint().endpointId(),
                                f.made().networkInterfaceId(),
                                f.made().availabilityZoneId(),
                                new EndpointWay(question, f, picture).steps()))
                .orElseGet(() -> nobodys(question, to, picture));
    }

    /**
     * A VPC may have been given a range that is a service's elsewhere: its interfaces come first.
     */
    private static Way nobodys(PathQuestion question, Ipv4 to, Picture picture) {
        return PrefixLists.hold(to)
                ? PublicWay.of(question, to, picture)
                : new Way(to.toString(), null, null, null, List.of(unknown(to)));
    }

    private static boolean fits(Picture.Found found, Answer answer) {
        return answer.endpointId() == null
                || answer.endpointId().equals(found.endpoint().endpointId());
    }

    static String vpcOf(Source source, Picture picture) {
        return switch (source) {
            case Source.InSubnet(var subnetId, _, _) ->
                    Objects.requireNonNull(picture.subnets().get(subnetId)).vpcId();
            case Source.OnPremises(var vpcId, _) -> vpcId;
            case Source.TheService _ -> "";
        };
    }

    private static Step unknown(Ipv4 to) {
        return new Step(
                "endpoint",
                Verdict.closed(
                        to.toString(), "no interface of an endpoint of yours has this address"));
    }

    private static List<Bandwidth.Share> bandwidth(PathQuestion question, List<Way> ways) {
        var zones =
                ways.stream()
                        .filter(Way::open)
                        .map(Way::availabilityZoneId)
                        .filter(Objects::nonNull)
                        .toList();
        return Bandwidth.of(question.offeredGbps(), zones);
    }
}
