package dev.drawbridge.notification.domain.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ConnectionNewsTest {

    @Test
    void the_source_is_where_the_service_or_the_endpoint_is() {
        var service = new ServiceId("vpce-svc-0123456789abcdef0");
        var connection =
                new Connection(
                        new EndpointId("vpce-0123456789abcdef0"),
                        new AccountId("222222222222"),
                        service,
                        ServiceName.of(new RegionName("us-east-1"), service),
                        new AccountId("111111111111"),
                        new RegionName("eu-west-1"));
        var news =
                new ConnectionNews(
                        "e", Stage.CONNECT, Instant.EPOCH, connection, "none", "pending", 0);
        assertThat(news.sourceArn(service.value(), "111111111111"))
                .isEqualTo(
                        "arn:aws:ec2:us-east-1:111111111111:vpc-endpoint-service/vpce-svc-0123456789abcdef0");
        assertThat(news.sourceArn("vpce-0123456789abcdef0", "222222222222"))
                .isEqualTo(
                        "arn:aws:ec2:eu-west-1:222222222222:vpc-endpoint/vpce-0123456789abcdef0");
    }
}
