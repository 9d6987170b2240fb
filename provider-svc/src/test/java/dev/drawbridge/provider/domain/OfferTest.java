package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.FACTS;
import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.arn.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfferTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    *,                                    arn:aws:iam::222222222222:user/carol, true
                    arn:aws:iam::222222222222:root,       arn:aws:iam::222222222222:user/carol, true
                    arn:aws:iam::222222222222:root,       arn:aws:iam::222222222222:root,       true
                    arn:aws:iam::222222222222:user/carol, arn:aws:iam::222222222222:user/carol, true
                    arn:aws:iam::222222222222:user/carol, arn:aws:iam::222222222222:user/carla, false
                    arn:aws:iam::222222222222:user/carol, arn:aws:iam::222222222222:root,       false
                    arn:aws:iam::333333333333:root,       arn:aws:iam::222222222222:user/carol, false
                    arn:aws:iam::222222222222:role/r,     arn:aws:sts::222222222222:assumed-role/r/x, true
                    arn:aws:iam::222222222222:role/r,     arn:aws:sts::222222222222:assumed-role/q/r, false
                    arn:aws:iam::222222222222:role/r,     arn:aws:iam::222222222222:user/r,     false
                    vpce.amazonaws.com,                   arn:aws:iam::222222222222:root,       false
                    """)
    void a_permission_lets_in_whom_it_names(String allowed, String caller, boolean admitted) {
        assertThat(offer(true, allowed).admits(FACTS, caller)).isEqualTo(admitted);
    }

    @Test
    void the_owner_needs_no_permission() {
        var own =
                new Connection(
                        FACTS.endpointId(),
                        PROVIDER.account(),
                        SERVICE,
                        FACTS.serviceName(),
                        PROVIDER.account(),
                        FACTS.region());
        assertThat(offer(true).admits(own, "arn:aws:iam::111111111111:user/bob")).isTrue();
    }

    @Test
    void s30_nobody_comes_in_from_another_region() {
        var elsewhere = new RegionName("eu-west-1");
        var far =
                new Connection(
                        FACTS.endpointId(),
                        FACTS.endpointOwner(),
                        SERVICE,
                        ServiceName.of(elsewhere, SERVICE),
                        PROVIDER.account(),
                        elsewhere);
        assertThat(offer(true, "*").admits(far, ConnectionExamples.CAROL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    *,                                      All
                    arn:aws:iam::222222222222:root,         Account
                    arn:aws:iam::222222222222:user/a.b,     User
                    arn:aws:iam::222222222222:role/r-1,     Role
                    ec2.amazonaws.com,                      Service
                    arn:aws:organizations::222222222222:ou/o-a1/ou-b2-c3, OrganizationUnit
                    arn:aws:iam::222222222222:role/path/r,  none
                    arn:aws:iam::2222:root,                 none
                    222222222222,                           none
                    """)
    void the_type_of_a_principal_follows_from_its_arn(String arn, String type) {
        assertThat(Principal.parse(arn).map(p -> p.type().name()).orElse("none")).isEqualTo(type);
    }
}
