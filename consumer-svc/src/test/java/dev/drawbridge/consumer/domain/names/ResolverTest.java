package dev.drawbridge.consumer.domain.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.names.Answer.Code;
import dev.drawbridge.consumer.domain.names.Answer.Origin;
import dev.drawbridge.consumer.domain.names.Question.Type;
import dev.drawbridge.consumer.domain.network.Ipv4;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String ENDPOINT = "vpce-0123456789abcdef0";
    private static final String DEFAULT = "kinesis.us-east-1.amazonaws.com";
    private static final String REGIONAL =
            ENDPOINT + "-bluzidnv.kinesis.us-east-1.vpce.amazonaws.com";
    private static final String ZONAL =
            ENDPOINT + "-bluzidnv-us-east-1a.kinesis.us-east-1.vpce.amazonaws.com";
    private static final Ipv4 IN_A = Ipv4.parse("10.0.1.4").orElseThrow();
    private static final Ipv4 IN_B = Ipv4.parse("10.0.2.4").orElseThrow();
    private static final PublicNames PUBLIC = new PublicNames(Set.of(DEFAULT));
    private static final EndpointNames NAMES =
            new EndpointNames(
                    ENDPOINT,
                    true,
                    List.of(
                            new EndpointNames.Name(REGIONAL, List.of(IN_A, IN_B)),
                            new EndpointNames.Name(ZONAL, List.of(IN_A))));
    private static final PrivateZone ZONE =
            new PrivateZone(DEFAULT, ENDPOINT, List.of(IN_A, IN_B), NOON);

    @Test
    @DisplayName("S42 S43 an endpoint's names are known everywhere; the zonal one stays in its AZ")
    void names_of_an_endpoint() {
        var anywhere = Outlook.anywhere(NAMES, PUBLIC);
        var regional = ask(REGIONAL.toUpperCase() + ".", anywhere);
        assertThat(regional.addresses()).containsExactly(IN_A, IN_B);
        assertThat(regional.origin()).isEqualTo(Origin.ENDPOINT_NAME);
        assertThat(regional.zone()).isEqualTo("us-east-1.vpce.amazonaws.com");
        assertThat(ask(ZONAL, anywhere).addresses()).containsExactly(IN_A);
    }

    @Test
    void an_endpoint_that_was_not_let_in_has_no_addresses_yet() {
        var waiting = new EndpointNames(ENDPOINT, false, NAMES.names());
        assertThat(ask(REGIONAL, Outlook.anywhere(waiting, PUBLIC)).code())
                .isEqualTo(Code.NXDOMAIN);
        assertThat(ask(REGIONAL, Outlook.anywhere(null, PUBLIC)).code()).isEqualTo(Code.NXDOMAIN);
        var stranger = REGIONAL.replace("bluzidnv", "other");
        assertThat(ask(stranger, Outlook.anywhere(NAMES, PUBLIC)).code()).isEqualTo(Code.NXDOMAIN);
    }

    @Test
    void a_stranger_learns_where_a_name_leads_and_nothing_else() {
        assertThat(NAMES.leads(ZONAL)).isTrue();
        assertThat(NAMES.leads(REGIONAL.replace("bluzidnv", "other"))).isFalse();
        assertThat(new EndpointNames(ENDPOINT, false, NAMES.names()).leads(ZONAL)).isFalse();
    }

    @Test
    @DisplayName("S16 without private DNS the default name leads to the public range")
    void default_name_without_private_dns() {
        var answer = ask(DEFAULT, inVpc(true, List.of()));
        assertThat(answer.origin()).isEqualTo(Origin.PUBLIC_RANGE);
        assertThat(answer.addresses()).hasSize(1).allMatch(PublicNames::holds);
    }

    @Test
    @DisplayName(
            "S9 S15 with private DNS a zone of the VPC leads to the interfaces, outside nothing")
    void default_name_with_private_dns() {
        var inside = ask(DEFAULT, inVpc(true, List.of(ZONE)));
        assertThat(inside.origin()).isEqualTo(Origin.PRIVATE_ZONE);
        assertThat(inside.addresses()).containsExactly(IN_A, IN_B);
        assertThat(inside.endpointId()).isEqualTo(ENDPOINT);
        var outside = ask(DEFAULT, Outlook.anywhere(NAMES, PUBLIC));
        assertThat(outside.origin()).isEqualTo(Origin.PUBLIC_RANGE);
        assertThat(ask("x." + DEFAULT, inVpc(true, List.of(ZONE))).code()).isEqualTo(Code.NXDOMAIN);
    }

    @Test
    @DisplayName("S46 private DNS takes a while to be known")
    void propagation() {
        var early =
                Resolver.resolve(
                        Question.address(DEFAULT), inVpc(true, List.of(ZONE)), NOON.minusMillis(1));
        assertThat(early.origin()).isEqualTo(Origin.PUBLIC_RANGE);
        assertThat(early.because()).contains("is known from 2026-11-26T12:00:00Z on");
        assertThat(ask(DEFAULT, inVpc(true, List.of(ZONE))).origin())
                .isEqualTo(Origin.PRIVATE_ZONE);
    }

    @Test
    void a_wildcard_holds_what_is_below_and_not_the_name_itself() {
        var wild = new PrivateZone("*.example.com", ENDPOINT, List.of(IN_A), NOON);
        var own = new PrivateZone("api.example.com", ENDPOINT, List.of(IN_B), NOON);
        var vpc = inVpc(true, List.of(wild, own));
        assertThat(ask("a.b.example.com", vpc).addresses()).containsExactly(IN_A);
        assertThat(ask("api.example.com", vpc).addresses()).containsExactly(IN_B);
        assertThat(ask("example.com", vpc).code()).isEqualTo(Code.NXDOMAIN);
        assertThat(ask("v1.api.example.com", vpc).code()).isEqualTo(Code.NXDOMAIN);
    }

    @Test
    void other_types_exist_without_records_and_other_names_are_not_ours() {
        var vpc = inVpc(true, List.of(ZONE));
        var none = Resolver.resolve(new Question(DEFAULT, Type.OTHER), vpc, NOON);
        assertThat(none.code()).isEqualTo(Code.NOERROR);
        assertThat(none.addresses()).isEmpty();
        assertThat(ask("nothing.amazonaws.com", vpc).code()).isEqualTo(Code.NXDOMAIN);
        assertThat(ask("example.org", vpc).code()).isEqualTo(Code.REFUSED);
    }

    @Test
    void without_dns_support_a_vpc_has_no_resolver() {
        var answer = ask(DEFAULT, inVpc(false, List.of(ZONE)));
        assertThat(answer.code()).isEqualTo(Code.REFUSED);
        assertThat(answer.because()).contains("vpc-1 has no resolver", "enableDnsSupport");
    }

    @Test
    void names_with_a_star_are_the_names_below() {
        var name = "*." + ENDPOINT + "-bluzidnv.s3.us-east-1.vpce.amazonaws.com";
        var s3 =
                new EndpointNames(
                        ENDPOINT, true, List.of(new EndpointNames.Name(name, List.of(IN_A))));
        var bucket = "bucket" + name.substring(1);
        assertThat(EndpointNames.endpointIn(bucket)).hasValue(ENDPOINT);
        assertThat(ask(bucket, Outlook.anywhere(s3, PUBLIC)).addresses()).containsExactly(IN_A);
        assertThat(ask("mine." + bucket, Outlook.anywhere(s3, PUBLIC)).addresses())
                .containsExactly(IN_A);
    }

    private static Answer ask(String name, Outlook outlook) {
        return Resolver.resolve(Question.address(name), outlook, NOON);
    }

    private static Outlook inVpc(boolean dnsSupport, List<PrivateZone> zones) {
        @Nullable EndpointNames none = null;
        return new Outlook(new Outlook.Vpc("vpc-1", dnsSupport), zones, none, PUBLIC);
    }
}
