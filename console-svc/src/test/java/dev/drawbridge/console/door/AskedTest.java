package dev.drawbridge.console.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.Dialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AskedTest {

    private static final String SCOPE =
            "AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/%s/aws4_request, Signature=00";

    @Test
    void the_scope_of_the_signature_says_which_service_is_meant() {
        var asked = asked(SCOPE.formatted("sns"), "Action=Whatever&Version=2016-11-15");
        assertThat(asked.dialect()).isEqualTo(Dialect.SNS);
        assertThat(asked.owner()).isEqualTo(Owner.NOTIFICATION);
    }

    @Test
    void without_a_scope_the_version_says_it_and_then_the_action() {
        assertThat(asked(null, "Action=X&Version=2011-06-15").dialect()).isEqualTo(Dialect.STS);
        assertThat(asked(null, "Action=Publish").dialect()).isEqualTo(Dialect.SNS);
        assertThat(asked(SCOPE.formatted("elasticache"), "Action=X").dialect())
                .isEqualTo(Dialect.EC2);
    }

    @Test
    void the_action_is_found_wherever_it_stands_and_however_it_is_written() {
        assertThat(asked(null, "Version=2016-11-15&Action=CreateVpc").action())
                .isEqualTo("CreateVpc");
        assertThat(asked(null, "Action=Create%56pc").action()).isEqualTo("CreateVpc");
        assertThat(Asked.of(null, "x=1&Action=DescribeVpcs", new byte[0]).action())
                .isEqualTo("DescribeVpcs");
    }

    @Test
    void what_only_looks_like_an_action_is_none() {
        assertThat(asked(null, "MyAction=CreateVpc&Tag=Action").action()).isEmpty();
        assertThat(asked(null, "").action()).isEmpty();
        assertThat(asked(null, "&&&%%%=\u0000").owner()).isEqualTo(Owner.DOOR);
        assertThat(asked(null, "Action=%zz").action()).isEqualTo("%zz");
    }

    @Test
    void an_action_in_the_wrong_dialect_belongs_to_nobody() {
        assertThat(asked(SCOPE.formatted("ec2"), "Action=Publish").owner()).isEqualTo(Owner.DOOR);
        assertThat(asked(SCOPE.formatted("sts"), "Action=CreateVpc").owner()).isEqualTo(Owner.DOOR);
    }

    @Test
    void tags_are_changed_by_whoever_has_the_resource() {
        var service = "&ResourceId.1=vpce-svc-0123456789abcdef0";
        var endpoint = "&ResourceId.2=vpce%2D0123456789abcdef0";
        assertThat(asked(null, "Action=CreateTags" + service).owner()).isEqualTo(Owner.PROVIDER);
        assertThat(asked(null, "Action=DeleteTags" + endpoint).owner()).isEqualTo(Owner.CONSUMER);
        assertThat(asked(null, "Action=CreateTags" + service).isOfTwoOwners()).isFalse();
        assertThat(asked(null, "Action=CreateTags" + service + endpoint).isOfTwoOwners()).isTrue();
        assertThat(asked(null, "Action=DescribeVpcs" + service).owner()).isEqualTo(Owner.CONSUMER);
    }

    @Test
    void load_balancers_are_the_providers() {
        var elb = SCOPE.formatted("elasticloadbalancing");
        assertThat(asked(elb, "Action=DescribeTags&Version=2015-12-01").owner())
                .isEqualTo(Owner.PROVIDER);
        assertThat(asked(null, "Action=DescribeLoadBalancers").dialect()).isEqualTo(Dialect.ELB);
    }

    private static Asked asked(@Nullable String authorization, String form) {
        return Asked.of(authorization, null, form.getBytes(UTF_8));
    }
}
