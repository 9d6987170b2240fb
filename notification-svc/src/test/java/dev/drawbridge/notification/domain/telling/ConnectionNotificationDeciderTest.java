package dev.drawbridge.notification.domain.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.NotificationId;
import dev.drawbridge.notification.domain.Refusal.ClientTokenReused;
import dev.drawbridge.notification.domain.Refusal.ConnectionNotificationNotFound;
import dev.drawbridge.notification.domain.telling.ConnectionNotification.Active;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand.Create;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand.Delete;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand.Modify;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationModified;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConnectionNotificationDeciderTest {

    private static final NotificationId ID = new NotificationId("vpce-nfn-0123456789abcdef0");
    private static final AccountId OWNER = new AccountId("111111111111");
    private static final AccountId STRANGER = new AccountId("333333333333");
    private static final String SERVICE = "vpce-svc-0123456789abcdef0";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String REGION = "us-east-1";
    private static final Create CREATE =
            new Create(ID, OWNER, "us-east-1", SERVICE, TOPIC, List.of("Accept", "Connect"));
    private static final ConnectionNotificationEvent CREATED =
            new ConnectionNotificationCreated(
                    ID, OWNER, "us-east-1", SERVICE, TOPIC, List.of("Accept", "Connect"));
    private static final ConnectionNotificationEvent DELETED =
            new ConnectionNotificationDeleted(ID, OWNER);

    private static Specification<
                    ConnectionNotificationCommand,
                    ConnectionNotification,
                    ConnectionNotificationEvent>
            given(ConnectionNotificationEvent... past) {
        return Specification.given(
                new ConnectionNotification.Absent(),
                ConnectionNotification::evolve,
                ConnectionNotificationDecider::decide,
                List.of(past));
    }

    @Test
    void it_is_created_once() {
        given().when(CREATE).then(CREATED);
        given(CREATED).when(CREATE).thenNothing();
    }

    @Test
    void a_client_token_means_one_thing_only() {
        given(CREATED)
                .when(new Create(ID, OWNER, "us-east-1", SERVICE, TOPIC, List.of("Delete")))
                .thenRefused(ClientTokenReused.class);
    }

    @Test
    void a_modification_keeps_what_it_does_not_name() {
        given(CREATED)
                .when(new Modify(ID, OWNER, REGION, null, List.of("Delete")))
                .then(new ConnectionNotificationModified(ID, OWNER, TOPIC, List.of("Delete")));
        given(CREATED)
                .when(new Modify(ID, OWNER, REGION, TOPIC + "2", List.of()))
                .then(
                        new ConnectionNotificationModified(
                                ID, OWNER, TOPIC + "2", List.of("Accept", "Connect")));
        given(CREATED).when(new Modify(ID, OWNER, REGION, null, List.of())).thenNothing();
    }

    @Test
    void it_ends() {
        given(CREATED).when(new Delete(ID, OWNER, REGION)).then(DELETED);
        given(CREATED, DELETED)
                .when(new Delete(ID, OWNER, REGION))
                .thenRefused(ConnectionNotificationNotFound.class);
    }

    @Test
    void to_a_stranger_it_does_not_exist() {
        given(CREATED)
                .when(new Delete(ID, STRANGER, REGION))
                .thenRefused(ConnectionNotificationNotFound.class);
        given(CREATED)
                .when(new Modify(ID, STRANGER, REGION, TOPIC, List.of()))
                .thenRefused(ConnectionNotificationNotFound.class);
    }

    @Test
    void in_another_region_it_does_not_exist() {
        given(CREATED)
                .when(new Delete(ID, OWNER, "eu-west-1"))
                .thenRefused(ConnectionNotificationNotFound.class);
        given(CREATED)
                .when(new Modify(ID, OWNER, "eu-west-1", null, List.of("Delete")))
                .thenRefused(ConnectionNotificationNotFound.class);
    }

    @Test
    void what_was_kept_without_a_region_is_where_its_topic_is() {
        assertThat(new Active(OWNER, null, SERVICE, TOPIC, List.of()).region()).isEqualTo(REGION);
    }
}
