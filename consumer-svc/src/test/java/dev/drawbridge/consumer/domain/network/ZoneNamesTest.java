package dev.drawbridge.consumer.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.events.place.Zone;
import dev.drawbridge.events.place.ZoneNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ZoneNamesTest {

    private static final RegionName REGION = new RegionName("us-east-1");
    private static final AccountId ALICE = new AccountId("222222222222");
    private static final AccountId BOB = new AccountId("111111111111");

    /** Names are stored with subnets: the order may never change. */
    @Test
    void an_account_keeps_its_order_for_ever() {
        assertThat(ids(ZoneNames.PERMUTED, ALICE))
                .isEqualTo("use1-az1 use1-az3 use1-az4 use1-az6 use1-az5 use1-az2");
        assertThat(ids(ZoneNames.PERMUTED, BOB))
                .isEqualTo("use1-az6 use1-az4 use1-az5 use1-az1 use1-az2 use1-az3");
    }

    @Test
    void every_zone_has_one_name_in_every_account() {
        assertThat(accounts())
                .allSatisfy(account -> {
                    var zones = ZoneNames.PERMUTED.of(account, REGION);
                    assertThat(zones)
                            .extracting(Zone::id)
                            .containsExactlyInAnyOrderElementsOf(Regions.zones(REGION));
                    assertThat(zones)
                            .extracting(Zone::name)
                            .startsWith("us-east-1a", "us-east-1b")
                            .endsWith("us-east-1f");
                });
    }

    @Test
    void all_orders_are_used() {
        var orders =
                accounts().stream()
                        .map(account -> ids(ZoneNames.PERMUTED, account))
                        .collect(Collectors.toSet());
        assertThat(orders).hasSizeGreaterThan(500);
    }

    @Test
    void identity_names_az1_a() {
        assertThat(ZoneNames.parse("identity").named(ALICE, REGION, "us-east-1b"))
                .map(zone -> zone.id().value())
                .contains("use1-az2");
        assertThat(ZoneNames.IDENTITY.named(ALICE, REGION, "use1-az2"))
                .map(Zone::name)
                .contains("us-east-1b");
        assertThat(ZoneNames.IDENTITY.named(ALICE, REGION, "us-east-1z")).isEmpty();
    }

    @Test
    void an_account_may_have_only_some_zones() {
        var names = ZoneNames.parse("identity 222222222222=use1-az4,use1-az2");
        assertThat(ids(names, ALICE)).isEqualTo("use1-az4 use1-az2");
        assertThat(names.of(BOB, REGION)).hasSize(6);
        assertThat(names.of(ALICE, new RegionName("eu-west-1"))).hasSize(3);
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> ZoneNames.parse("random")).hasMessageContaining("'random'");
        assertThatThrownBy(() -> ZoneNames.parse("identity me=use1-az1"))
                .hasMessageContaining("'me'");
        assertThatThrownBy(() -> ZoneNames.parse("identity 222222222222=a"))
                .hasMessageContaining("'a'");
    }

    private static List<AccountId> accounts() {
        return IntStream.range(0, 5_000)
                .mapToObj(n -> new AccountId("%012d".formatted(n)))
                .toList();
    }

    private static String ids(ZoneNames names, AccountId account) {
        return names.of(account, REGION).stream()
                .map(zone -> zone.id().value())
                .collect(Collectors.joining(" "));
    }
}
