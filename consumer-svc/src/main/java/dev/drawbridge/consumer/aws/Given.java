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

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{17}");

    private Given() {}

    static VpcId vpc(String id) {
        return id(
                id,
                "vpc",
                VpcId::new,
                new Fault(
                        "InvalidVpcId.Malformed",
                        "Invalid id: \"%s\" (expecting \"vpc-...\")".formatted(id)),
                NotFound.vpc(id));
    }

    static SubnetId subnet(String id) {
        return id(
                id,
                "subnet",
                SubnetId::new,
                new Fault(
                        "InvalidSubnetId.Malformed",
                        "Invalid Subnet Id: '%s' (expecting 'subnet-...; the Id may only contain lowercase alphanumeric characters and a single dash')"
                                .formatted(id)),
                NotFound.subnet(id));
    }

    static EndpointId endpoint(String id) {
        return id(
                id,
                "vpce",
                EndpointId::new,
                new Fault(
                        "InvalidVpcEndpointId.Malformed",
                        "Invalid Id: '%s' (expecting 'vpce-...')".formatted(id)),
                NotFound.endpoint(id));
    }

    static String group(String id) {
        return id(
                id,
                "sg",
                Function.identity(),
                new Fault(
                        "InvalidGroupId.Malformed",
                        "Invalid id: \"%s\" (expecting \"sg-...\")".formatted(id)),
                NotFound.group(id));
    }

    static String networkInterface(String id) {
        return id(
                id,
                "eni",
                Function.identity(),
                new Fault(
                        "InvalidNetworkInterfaceId.Malformed",
                        "Invalid id: \"%s\" (expecting \"eni-...\")".formatted(id)),
                NotFound.networkInterface(id));
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
            String id, String prefix, Function<String, I> form, Fault malformed, Fault notFound) {
        if (!id.matches(prefix + "-[0-9a-z]+")) {
            throw malformed;
        }
        if (!HEX.matcher(id.substring(prefix.length() + 1)).matches()) {
            throw notFound;
        }
        return form.apply(id);
    }
}
