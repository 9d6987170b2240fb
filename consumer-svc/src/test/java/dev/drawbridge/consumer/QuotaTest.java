package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AccountAttribute;

/** How much an account may have, and has. */
@Tag("io")
final class QuotaTest {

    private static final String CAROL = "333333333333";
    private static final String DAVE = "444444444444";

    private static Consumer consumer;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.quota.endpoints-per-vpc=2");
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s33_a_vpc_has_so_many_endpoints_until_the_quota_is_raised() {
        var service = new Provider(consumer).offer(true);
        var scene = Scene.of(consumer.alice());
        scene.endpoint(service);
        scene.endpoint(service);
        refused(
                "VpcEndpointLimitExceeded",
                "The maximum number of VPC endpoints has been reached",
                () -> scene.endpoint(service));
        var api = new AccountApi(consumer, Consumer.ALICE);
        var before = api.get("/v1/consumer/quotas").body().get("quotas").get(0);
        assertThat(before.get("value").asLong()).isEqualTo(2);
        assertThat(before.get("adjusted").asBoolean()).isFalse();
        assertThat(before.get("use").get(scene.vpcId()).asLong()).isEqualTo(2);
        var after = api.put("/v1/consumer/quotas/endpoints-per-vpc", "{\"value\":3}");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body().get("quotas").get(0).get("value").asLong()).isEqualTo(3);
        scene.endpoint(service);
        refused("VpcEndpointLimitExceeded", () -> scene.endpoint(service));
    }

    @Test
    void s33_a_quota_that_was_lowered_holds_whatever_was_there_before() {
        var api = new AccountApi(consumer, DAVE);
        var dave = consumer.ec2(DAVE, "us-east-1");
        api.put("/v1/consumer/quotas/endpoints-per-vpc", "{\"value\":1000}");
        var service = new Provider(consumer).offer(true);
        var scene = Scene.of(dave);
        var kept =
                IntStream.range(0, 6)
                        .mapToObj(_ -> scene.endpoint(service).vpcEndpointId())
                        .toList();
        api.put("/v1/consumer/quotas/endpoints-per-vpc", "{\"value\":5}");
        refused("VpcEndpointLimitExceeded", () -> scene.endpoint(service));
        dave.deleteVpcEndpoints(r -> r.vpcEndpointIds(kept.subList(0, 2)));
        scene.endpoint(service);
        refused("VpcEndpointLimitExceeded", () -> scene.endpoint(service));
    }

    @Test
    void s33_an_adjustment_is_one_accounts_and_within_reason() {
        var api = new AccountApi(consumer, CAROL);
        assertThat(api.put("/v1/consumer/quotas/endpoints-per-vpc", "{\"value\":0}").status())
                .isEqualTo(400);
        assertThat(api.put("/v1/consumer/quotas/colours", "{\"value\":7}").status()).isEqualTo(404);
        var quota = api.get("/v1/consumer/quotas").body().get("quotas").get(0);
        assertThat(quota.get("value").asLong()).isEqualTo(2);
        assertThat(quota.get("code").asText()).isEqualTo("L-29B6F2EB");
    }

    @Test
    void s33_a_region_that_is_not_simulated_has_no_quotas() {
        var api = new AccountApi(consumer, CAROL, "local");
        assertThat(api.put("/v1/consumer/quotas/endpoints-per-vpc", "{\"value\":3}").status())
                .isEqualTo(400);
    }

    @Test
    void account_attributes_are_told() {
        var alice = consumer.alice();
        assertThat(alice.describeAccountAttributes().accountAttributes())
                .extracting(AccountAttribute::attributeName)
                .contains("supported-platforms", "default-vpc", "max-instances");
        var one =
                alice.describeAccountAttributes(r -> r.attributeNamesWithStrings("default-vpc"))
                        .accountAttributes();
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().attributeValues().getFirst().attributeValue()).isEqualTo("none");
        refused(
                "InvalidParameterValue",
                () -> alice.describeAccountAttributes(r -> r.attributeNamesWithStrings("colour")));
    }

    @Test
    void prefix_lists_are_those_of_aws() {
        var alice = consumer.alice();
        var s3 =
                alice.describePrefixLists(r ->
                                r.filters(f ->
                                        f.name("prefix-list-name")
                                                .values("com.amazonaws.us-east-1.s3")))
                        .prefixLists();
        assertThat(s3).hasSize(1);
        assertThat(s3.getFirst().cidrs()).contains("54.231.0.0/16");
        assertThat(
                        alice.describePrefixLists(r ->
                                        r.filters(f -> f.name("prefix-list-name").values("none")))
                                .prefixLists())
                .isEmpty();
        var id = s3.getFirst().prefixListId();
        assertThat(
                        alice.describeManagedPrefixLists(r -> r.prefixListIds(id))
                                .prefixLists()
                                .getFirst()
                                .ownerId())
                .isEqualTo("AWS");
        assertThat(alice.getManagedPrefixListEntries(r -> r.prefixListId(id)).entries())
                .isNotEmpty();
        refused(
                "InvalidPrefixListID.NotFound",
                () -> alice.describePrefixLists(r -> r.prefixListIds("pl-0")));
    }
}
