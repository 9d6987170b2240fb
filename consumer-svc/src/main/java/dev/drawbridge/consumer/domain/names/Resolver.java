package dev.drawbridge.consumer.domain.names;

import static dev.drawbridge.consumer.domain.names.Answer.Origin.ENDPOINT_NAME;
import static dev.drawbridge.consumer.domain.names.Answer.Origin.PRIVATE_ZONE;
import static dev.drawbridge.consumer.domain.names.Answer.Origin.PUBLIC_RANGE;

import dev.drawbridge.consumer.domain.names.Question.Type;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers as the resolver of a VPC does: its private zones first, then what everybody knows. */
public final class Resolver {

    private static final String APEX = "amazonaws.com";

    private Resolver() {}

    public static Answer resolve(Question question, Outlook outlook, Instant now) {
        var answer = addresses(question.name(), outlook, now);
        return question.type() == Type.A ? answer : answer.withoutAddresses();
    }

    private static Answer addresses(String name, Outlook outlook, Instant now) {
        var vpc = outlook.vpc();
        if (vpc != null && !vpc.dnsSupport()) {
            return Answer.refused(
                    "%s has no resolver: its attribute enableDnsSupport is false"
                            .formatted(vpc.vpcId()));
        }
        return zone(name, outlook, now)
                .map(zone -> in(zone, name))
                .orElseGet(() -> everywhere(name, outlook, hint(name, outlook, now)));
    }

    /** The most specific zone hides what lies above it, also where it has no record. */
    private static Optional<PrivateZone> zone(String name, Outlook outlook, Instant now) {
        return outlook.zones().stream()
                .filter(zone -> zone.covers(name) && zone.inForce(now))
                .max(
                        Comparator.comparing((PrivateZone zone) -> zone.name().length())
                                .thenComparing(zone -> zone.holds(name)));
    }

    private static Answer in(PrivateZone zone, String name) {
        var id = zone.endpointId();
        return zone.holds(name)
                ? Answer.found(
                        PRIVATE_ZONE,
                        zone.name(),
                        zone.addresses(),
                        id,
                        "the private hosted zone %s of %s holds it".formatted(zone.name(), id))
                : Answer.nothing(
                        zone.name(),
                        "the private hosted zone %s of %s hides it".formatted(zone.name(), id));
    }

    private static Answer everywhere(String name, Outlook outlook, String hint) {
        var endpoint = outlook.endpoint();
        if (EndpointNames.endpointIn(name).isPresent()) {
            return endpoint == null
                    ? Answer.nothing(EndpointNames.zoneOf(name), "no endpoint has this name")
                    : of(endpoint, name);
        }
        return outlook.publicNames()
                .address(name)
                .map(address ->
                        Answer.found(
                                PUBLIC_RANGE,
                                APEX,
                                List.of(address),
                                null,
                                "it is the default name of a service of AWS" + hint))
                .orElseGet(() -> unknown(name, hint));
    }

    private static Answer of(EndpointNames endpoint, String name) {
        var zone = EndpointNames.zoneOf(name);
        var id = endpoint.endpointId();
        if (!endpoint.answering()) {
            return Answer.nothing(
                    zone, "%s is %s, so its names lead nowhere".formatted(id, endpoint.state()));
        }
        return endpoint.named(name)
                .map(found ->
                        Answer.found(
                                ENDPOINT_NAME,
                                zone,
                                found.addresses(),
                                id,
                                "it is a name of %s, known everywhere".formatted(id)))
                .orElseGet(() -> Answer.nothing(zone, "%s has no such name".formatted(id)));
    }

    private static Answer unknown(String name, String hint) {
        return name.equals(APEX) || name.endsWith("." + APEX)
                ? Answer.nothing(APEX, "nothing has this name" + hint)
                : Answer.refused(
                        "it is neither under %s nor in a private hosted zone of the VPC"
                                        .formatted(APEX)
                                + hint);
    }

    private static String hint(String name, Outlook outlook, Instant now) {
        return outlook.zones().stream()
                .filter(zone -> zone.covers(name) && !zone.inForce(now))
                .map(zone ->
                        "; private DNS of %s was enabled and is known from %s on"
                                .formatted(zone.endpointId(), zone.answersFrom()))
                .findFirst()
                .orElse("");
    }
}
