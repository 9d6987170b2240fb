package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ids and ranges as callers write them, and what AWS says when they are not what they should. */
final class Given {

    private static final Pattern FORM = Pattern.compile("([a-z]+)-([0-9a-z]+)");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{17}");

    private Given() {}

    static VpcId vpc(String id) {
        return id(
                id,
                "vpc",
                VpcId::new,
                malformed("InvalidVpcId.Malformed", "Invalid id: \"%s\" (expecting \"vpc-...\")"),
                NotFound::vpc);
    }

    static SubnetId subnet(String id) {
        return id(
                id,
                "subnet",
                SubnetId::new,
                malformed(
                        "InvalidSubnetId.Malformed",
                        "Invalid Subnet Id: '%s' (expecting 'subnet-...; the Id may only contain lowercase alphanumeric characters and a single dash')"),
                NotFound::subnet);
    }

    static EndpointId endpoint(String id) {
        return id(
                id,
                "vpce",
                EndpointId::new,
                malformed(
                        "InvalidVpcEndpointId.Malformed",
                        "Invalid Id: '%s' (expecting 'vpce-...')"),
                NotFound::endpoint);
    }

    static String group(String id) {
        return id(
                id,
                "sg",
                Function.identity(),
                malformed("InvalidGroupId.Malformed", "Invalid id: \"%s\" (expecting \"sg-...\")"),
                NotFound::group);
    }

    static String rule(String id) {
        return id(
                id,
                "sgr",
                Function.identity(),
                malformed(
                        "InvalidSecurityGroupRuleId.Malformed",
                        "Invalid id: \"%s\" (expecting \"sgr-...\")"),
                NotFound::rule);
    }

    static String networkAcl(String id) {
        return id(
                id,
                "acl",
                Function.identity(),
                malformed(
                        "InvalidNetworkAclId.Malformed",
                        "Invalid id: \"%s\" (expecting \"acl-...\")"),
                NotFound::networkAcl);
    }

    static String networkInterface(String id) {
        return id(
                id,
                "eni",
                Function.identity(),
                malformed(
                        "InvalidNetworkInterfaceId.Malformed",
                        "Invalid id: \"%s\" (expecting \"eni-...\")"),
                NotFound::networkInterface);
    }

    static Cidr cidr(String text) {
        return Cidr.parse(text)
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "Value (%s) for parameter cidrBlock is invalid. This is not a valid CIDR block."
                                        .formatted(text)));
    }

    /** Describe answers for all ids asked for or for none. */
    static <T> List<T> allOf(
            List<String> asked,
            List<T> found,
            Function<T, String> idOf,
            Function<String, Fault> missing) {
        var ids = found.stream().map(idOf).toList();
        asked.stream()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw missing.apply(id);
                });
        return found;
    }

    private static <I> I id(
            String id,
            String prefix,
            Function<String, I> form,
            Function<String, Fault> malformed,
            Function<String, Fault> notFound) {
        var match = FORM.matcher(id);
        if (!match.matches() || !match.group(1).equals(prefix)) {
            throw malformed.apply(id);
        }
        if (!HEX.matcher(match.group(2)).matches()) {
            throw notFound.apply(id);
        }
        return form.apply(id);
    }

    private static Function<String, Fault> malformed(String code, String text) {
        return id -> new Fault(code, text.formatted(id));
    }
}
