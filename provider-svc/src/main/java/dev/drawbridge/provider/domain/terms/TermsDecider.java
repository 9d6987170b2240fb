package dev.drawbridge.provider.domain.terms;

import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.arn.LoadBalancerArn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Which terms come of which changes. */
public final class TermsDecider {

    private static final List<String> IP_ADDRESS_TYPES = List.of("ipv4", "ipv6");
    private static final String PRIVATE_NAME =
            "(\\*\\.)?([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?";

    private static final Comparator<AvailabilityZoneId> BY_ID =
            Comparator.comparing(AvailabilityZoneId::value);

    private TermsDecider() {}

    /** Terms, or why there can be none. */
    public sealed interface Outcome {
        record Terms(ServiceTerms terms) implements Outcome {}

        record No(Record refusal) implements Outcome {}
    }

    /** The zones are taken from the load balancers anew, as AWS does on every change. */
    public static Outcome changed(
            ServiceTerms before, Changes changes, Scope owner, Balancers balancers) {
        var wrong =
                Stream.of(
                                wrongBalancers(changes.addBalancers(), owner),
                                wrongTypes(changes),
                                wrongRegions(changes, owner),
                                wrongName(changes))
                        .flatMap(refusals -> refusals)
                        .findFirst();
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        var arns =
                merged(
                        before.networkLoadBalancerArns(),
                        changes.addBalancers(),
                        changes.removeBalancers());
        var zones = new LinkedHashSet<AvailabilityZoneId>();
        for (var arn : arns) {
            var standing = balancers.zones(arn, owner);
            if (standing.isEmpty()) {
                return new Outcome.No(new Refusal.NoSuchLoadBalancer(arn));
            }
            zones.addAll(standing.get());
        }
        return arns.isEmpty()
                ? new Outcome.No(new Refusal.NoLoadBalancer())
                : named(before, changes, arns, zones.stream().sorted(BY_ID).toList());
    }

    private static Outcome named(
            ServiceTerms before,
            Changes changes,
            List<String> arns,
            List<AvailabilityZoneId> zones) {
        var types =
                merged(
                        before.supportedIpAddressTypes(),
                        changes.addIpAddressTypes(),
                        changes.removeIpAddressTypes());
        if (types.isEmpty()) {
            return new Outcome.No(new Refusal.NoIpAddressType());
        }
        var regions =
                merged(
                        before.supportedRegions().stream().map(RegionName::value).toList(),
                        changes.addRegions(),
                        changes.removeRegions());
        return new Outcome.Terms(
                new ServiceTerms(
                        arns,
                        zones,
                        types,
                        regions.stream().map(RegionName::new).toList(),
                        names(before.privateDnsNames(), changes),
                        before.ownerPays(),
                        before.partner(),
                        before.tags()));
    }

    /** The same name again keeps its proof and its state. */
    private static List<PrivateDnsName> names(List<PrivateDnsName> before, Changes changes) {
        var wanted = changes.privateDnsName();
        if (wanted == null) {
            return changes.removePrivateDnsName() ? List.of() : before;
        }
        boolean same = before.stream().anyMatch(name -> name.name().equals(wanted.name()));
        return same ? before : List.of(wanted);
    }

    private static Stream<Record> wrongBalancers(List<String> arns, Scope owner) {
        var here = new LoadBalancerArn(owner.region().value(), owner.account().value());
        return arns.stream()
                .<Record>flatMap(arn ->
                        LoadBalancerArn.parse(arn)
                                .<Stream<Record>>map(balancer ->
                                        balancer.equals(here)
                                                ? Stream.empty()
                                                : Stream.of(new Refusal.NoSuchLoadBalancer(arn)))
                                .orElseGet(
                                        () -> Stream.of(new Refusal.MalformedLoadBalancer(arn))));
    }

    private static Stream<Record> wrongTypes(Changes changes) {
        return Stream.concat(
                        changes.addIpAddressTypes().stream(),
                        changes.removeIpAddressTypes().stream())
                .filter(type -> !IP_ADDRESS_TYPES.contains(type))
                .<Record>map(Refusal.UnknownIpAddressType::new);
    }

    private static Stream<Record> wrongRegions(Changes changes, Scope owner) {
        var home = owner.region().value();
        var known = Regions.all().stream().map(RegionName::value).toList();
        return Stream.concat(
                changes.addRegions().stream()
                        .filter(region -> !known.contains(region))
                        .<Record>map(Refusal.UnknownRegion::new),
                changes.removeRegions().stream()
                        .filter(home::equals)
                        .<Record>map(Refusal.HomeRegion::new));
    }

    private static Stream<Record> wrongName(Changes changes) {
        var asked = changes.privateDnsName();
        return (asked == null ? Stream.<String>empty() : Stream.of(asked.name()))
                .filter(name -> name.length() > 253 || !name.matches(PRIVATE_NAME))
                .<Record>map(Refusal.MalformedPrivateDnsName::new);
    }

    private static List<String> merged(List<String> before, List<String> add, List<String> remove) {
        var all = new ArrayList<>(new LinkedHashSet<>(before));
        all.removeAll(remove);
        add.stream().distinct().filter(value -> !all.contains(value)).forEach(all::add);
        return List.copyOf(all);
    }
}
