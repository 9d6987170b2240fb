package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.aws.IpPermission.Pair;
import dev.drawbridge.consumer.read.group.SecurityGroupView;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.Peer;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns permissions as callers write them into rules, one for each peer. */
@Component
final class Permissions {

    private static final Pattern DESCRIPTION =
            Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{0,255}");

    private final SecurityGroups groups;

    Permissions(SecurityGroups groups) {
        this.groups = groups;
    }

    /** Whose rules they are to be, and which way they go. */
    record Side(String groupId, boolean egress, Scope scope) {}

    List<SecurityGroupRule> rules(List<IpPermission> permissions, Side side) {
        return permissions.stream().flatMap(permission -> rules(permission, side)).toList();
    }

    private Stream<SecurityGroupRule> rules(IpPermission permission, Side side) {
        var traffic =
                Traffic.of(permission.ipProtocol(), permission.fromPort(), permission.toPort());
        return Stream.of(
                        permission.ipRanges().stream()
                                .map(r -> rule(traffic, Peers.cidr(r.cidrIp()), r.description())),
                        permission.ipv6Ranges().stream()
                                .map(r ->
                                        rule(traffic, Peers.cidr6(r.cidrIpv6()), r.description())),
                        permission.prefixListIds().stream()
                                .map(list ->
                                        rule(
                                                traffic,
                                                Peers.prefixList(list.prefixListId()),
                                                list.description())),
                        permission.groups().stream()
                                .map(pair -> rule(traffic, group(pair, side), pair.description())))
                .flatMap(rules -> rules)
                .map(rule -> rule.inDirection(side.egress()));
    }

    static SecurityGroupRule rule(Traffic traffic, Peer peer, @Nullable String description) {
        return new SecurityGroupRule(
                Ids.random("sgr"),
                false,
                traffic.protocol(),
                traffic.from(),
                traffic.to(),
                peer,
                described(description));
    }

    static String described(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (!DESCRIPTION.matcher(text).matches()) {
            throw Fault.invalidParameterValue(
                    "Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
        }
        return text;
    }

    /** A group of the same VPC, by id or by name. */
    Peer group(Pair pair, Side side) {
        var scope = side.scope();
        var id = pair.groupId() == null ? null : Given.group(pair.groupId());
        var asked = String.valueOf(id == null ? pair.groupName() : id);
        if (pair.userId() != null && !pair.userId().equals(scope.account())) {
            throw NotFound.group(asked);
        }
        if (side.groupId().equals(id)) {
            return Peers.group(id);
        }
        var own = find(side.groupId(), scope).orElseThrow(() -> NotFound.group(side.groupId()));
        return groups.inVpcs(scope.account(), scope.region(), List.of(own.vpcId())).stream()
                .filter(g -> g.groupId().equals(id) || g.name().equals(pair.groupName()))
                .map(SecurityGroupView::groupId)
                .findFirst()
                .map(Peers::group)
                .orElseThrow(() -> elsewhere(asked, scope));
    }

    private Optional<SecurityGroupView> find(String groupId, Scope scope) {
        return groups.find(scope.account(), scope.region(), List.of(groupId)).stream().findFirst();
    }

    private Fault elsewhere(String asked, Scope scope) {
        return find(asked, scope).isPresent()
                ? new Fault(
                        "InvalidGroup.NotFound",
                        "You have specified two resources that belong to different networks.")
                : NotFound.group(asked);
    }
}
