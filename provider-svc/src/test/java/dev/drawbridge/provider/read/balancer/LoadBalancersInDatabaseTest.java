package dev.drawbridge.provider.read.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.provider.Provider;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.balancer.LoadBalancersInDatabase.Known;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("io")
final class LoadBalancersInDatabaseTest {

    private static final String ELSEWHERE =
            "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/x/0123456789abcdef";

    private final Scope owner =
            new Scope(new AccountId("111111111111"), new RegionName("us-east-1"));

    @Test
    void one_that_was_not_made_here_stands_in_every_zone_or_nowhere_as_the_setting_says() {
        assertThat(knowing(Known.ANY).zones(ELSEWHERE, owner).orElseThrow()).hasSizeGreaterThan(2);
        assertThat(knowing(Known.SIMULATED).zones(ELSEWHERE, owner)).isEmpty();
    }

    private static LoadBalancersInDatabase knowing(Known known) {
        return new LoadBalancersInDatabase(Provider.running().bean(JdbcTemplate.class), known);
    }
}
