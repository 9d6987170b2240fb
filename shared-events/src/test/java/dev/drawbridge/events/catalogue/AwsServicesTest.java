package dev.drawbridge.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.place.Regions;
import org.junit.jupiter.api.Test;

final class AwsServicesTest {

    @Test
    void every_region_has_the_commonest_services_each_once() {
        for (var region : Regions.all()) {
            var services = AwsServices.in(region);
            assertThat(services).as(region.value()).hasSizeGreaterThan(60);
            assertThat(services).extracting(AwsService::serviceId).doesNotHaveDuplicates();
        }
    }

    @Test
    void s1_a_service_knows_its_names() {
        var ecr = AwsServices.named("com.amazonaws.eu-west-1.ecr.dkr").orElseThrow();
        assertThat(ecr.baseDnsName()).isEqualTo("dkr.ecr.eu-west-1.vpce.amazonaws.com");
        assertThat(ecr.privateDnsNames()).containsExactly("*.dkr.ecr.eu-west-1.amazonaws.com");
        assertThat(ecr.region().value()).isEqualTo("eu-west-1");
        assertThat(AwsServices.named("com.amazonaws.us-east-1.nothing")).isEmpty();
    }

    @Test
    void s13_the_interface_endpoints_of_s3_have_no_private_name() {
        var s3 = AwsServices.named("com.amazonaws.us-east-1.s3").orElseThrow();
        assertThat(s3.byInterface()).isTrue();
        assertThat(s3.privateDnsNames()).isEmpty();
    }

    @Test
    void s20_not_every_service_is_in_every_zone() {
        var bedrock = AwsServices.named("com.amazonaws.us-east-1.bedrock").orElseThrow();
        assertThat(bedrock.availabilityZoneIds())
                .hasSize(5)
                .doesNotContain(new AvailabilityZoneId("use1-az3"));
    }
}
