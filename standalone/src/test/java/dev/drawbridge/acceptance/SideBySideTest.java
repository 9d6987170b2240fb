package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Several Drawbridges on one machine, each with its port and its data. */
@Tag("io")
final class SideBySideTest {

    @Test
    @DisplayName("two Drawbridges run side by side and know nothing of each other")
    void two_run_side_by_side() {
        try (var one = OneProcess.start();
                var other = OneProcess.start()) {
            var first = Target.ec2(Target.CONSUMER, Region.US_EAST_1, one.endpoint());
            var second = Target.ec2(Target.CONSUMER, Region.US_EAST_1, other.endpoint());

            var made = first.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();
            var alsoMade = second.createVpc(vpc -> vpc.cidrBlock("10.1.0.0/16")).vpc().vpcId();

            assertThat(vpcsOf(first)).contains(made).doesNotContain(alsoMade);
            assertThat(vpcsOf(second)).contains(alsoMade).doesNotContain(made);
        }
    }

    private static Iterable<String> vpcsOf(Ec2Client ec2) {
        return ec2.describeVpcs().vpcs().stream().map(each -> each.vpcId()).toList();
    }
}
