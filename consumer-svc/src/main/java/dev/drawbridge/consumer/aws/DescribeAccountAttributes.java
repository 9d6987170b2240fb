package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeAccountAttributes */
record DescribeAccountAttributes(@Wire("AttributeName") List<String> attributeNames) {

    record Response(List<Attribute> accountAttributeSet) {}

    /** AWS: AccountAttribute */
    record Attribute(String attributeName, List<Value> attributeValueSet) {}

    /** AWS: AccountAttributeValue */
    record Value(String attributeValue) {}

    private static final List<Attribute> ALL =
            List.of(
                    attribute("supported-platforms", "VPC"),
                    attribute("default-vpc", "none"),
                    attribute("max-instances", "20"),
                    attribute("vpc-max-security-groups-per-interface", "5"),
                    attribute("max-elastic-ips", "5"),
                    attribute("vpc-max-elastic-ips", "5"));

    private static Attribute attribute(String name, String value) {
        return new Attribute(name, List.of(new Value(value)));
    }

    @Component("describeAccountAttributes")
    record Handler() implements Ec2Operation<DescribeAccountAttributes, Response> {
        @Override
        public Response answer(DescribeAccountAttributes request, Call call) {
            var names = request.attributeNames();
            names.stream()
                    .filter(name -> ALL.stream().noneMatch(a -> a.attributeName().equals(name)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Fault.invalidParameterValue(
                                "Value (%s) for parameter attributeName is invalid."
                                        .formatted(name));
                    });
            return new Response(
                    ALL.stream()
                            .filter(a -> names.isEmpty() || names.contains(a.attributeName()))
                            .toList());
        }
    }
}
