package dev.drawbridge.consumer.aws;

import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeRegions */
record DescribeRegions(
        @Wire("RegionName") List<String> regionNames, @Wire("Filter") List<Filter> filters) {

    record Response(List<Item> regionInfo) {}

    /** AWS: Region */
    record Item(String regionName, String regionEndpoint, String optInStatus) {}

    private static final String NOT_NEEDED = "opt-in-not-required";

    private static final Filters<Item> FILTERS =
            Filters.of(
                    Map.of(
                            "region-name", region -> Stream.of(region.regionName()),
                            "endpoint", region -> Stream.of(region.regionEndpoint()),
                            "opt-in-status", region -> Stream.of(region.optInStatus())));

    @Component("describeRegions")
    record Handler() implements Ec2Operation<DescribeRegions, Response> {
        @Override
        public Response answer(DescribeRegions request, Call call) {
            var names = request.regionNames();
            names.stream()
                    .filter(name -> items().noneMatch(region -> region.regionName().equals(name)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Fault.invalidParameterValue("Invalid region provided: " + name);
                    });
            return new Response(
                    items().filter(region -> names.isEmpty() || names.contains(region.regionName()))
                            .filter(FILTERS.matching(request.filters()))
                            .toList());
        }

        private static Stream<Item> items() {
            return Regions.all().stream()
                    .map(RegionName::value)
                    .map(name -> new Item(name, "ec2." + name + ".amazonaws.com", NOT_NEEDED));
        }
    }
}
