package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.read.ConnectionNotifications;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpcEndpointConnectionNotifications */
record DescribeVpcEndpointConnectionNotifications(
        @Nullable String connectionNotificationId,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(
            List<ConnectionNotificationItem> connectionNotificationSet,
            @Nullable String nextToken) {}

    @Component("describeVpcEndpointConnectionNotifications")
    record Handler(ConnectionNotifications notifications)
            implements Ec2Operation<DescribeVpcEndpointConnectionNotifications, Response> {

        @Override
        public Response answer(DescribeVpcEndpointConnectionNotifications request, Call call) {
            var matching =
                    rows(request.connectionNotificationId(), call).stream()
                            .map(row -> ConnectionNotificationItem.of(row, call.region()))
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            ConnectionNotificationItem::connectionNotificationId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }

        private List<ConnectionNotifications.Row> rows(@Nullable String id, Call call) {
            return id == null
                    ? notifications.of(call.account(), call.region())
                    : notifications
                            .find(id, call.account(), call.region())
                            .map(List::of)
                            .orElseThrow(() -> Faults.noConnectionNotification(id));
        }
    }

    private static final Filters<ConnectionNotificationItem> FILTERS =
            Filters.of(
                    Map.of(
                            "connection-notification-arn",
                            item -> Stream.of(item.connectionNotificationArn()),
                            "connection-notification-id",
                            item -> Stream.of(item.connectionNotificationId()),
                            "connection-notification-state",
                            item -> Stream.of(item.connectionNotificationState()),
                            "connection-notification-type",
                            item -> Stream.of(item.connectionNotificationType()),
                            "service-id",
                            item -> Stream.ofNullable(item.serviceId()),
                            "vpc-endpoint-id",
                            item -> Stream.ofNullable(item.vpcEndpointId())));
}
