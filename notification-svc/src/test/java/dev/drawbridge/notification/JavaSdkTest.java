package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;

/** Every operation by the SDK for Java; other tests look at each more closely. */
@Tag("io")
final class JavaSdkTest {

    /** Mobile push and text messages, which nothing here is sent by. */
    private static final String NOT_OURS =
            ".*(Platform|SMS|OptedOut|PhoneNumber|Origination).*|[gs]etEndpointAttributes|deleteEndpoint";

    private final Set<String> driven = ConcurrentHashMap.newKeySet();
    private final Station station = Station.shared();
    private final SnsClient sns = noting(SnsClient.builder());
    private final Ec2Client ec2 = noting(Ec2Client.builder());

    private <B extends AwsClientBuilder<B, C>, C> C noting(B builder) {
        return station.signingIn(builder, PROVIDER)
                .overrideConfiguration(c ->
                        c.addExecutionInterceptor(
                                new ExecutionInterceptor() {
                                    @Override
                                    public void afterExecution(
                                            Context.AfterExecution context,
                                            ExecutionAttributes attributes) {
                                        driven.add(
                                                attributes.getAttribute(
                                                        SdkExecutionAttribute.OPERATION_NAME));
                                    }
                                }))
                .build();
    }

    /** Those that the SDK itself knows. */
    private static Set<String> all() {
        var ofSns =
                Arrays.stream(SnsClient.class.getMethods())
                        .filter(m -> m.getParameterTypes().length == 1)
                        .filter(m -> m.getParameterTypes()[0] == Consumer.class)
                        .map(Method::getName)
                        .filter(name -> !name.endsWith("Paginator"))
                        .filter(name -> !name.matches(NOT_OURS));
        var ofEc2 =
                Arrays.stream(Ec2Client.class.getMethods())
                        .map(Method::getName)
                        .filter(name -> name.contains("VpcEndpointConnectionNotification"))
                        .filter(name -> !name.endsWith("Paginator"));
        return Stream.concat(ofSns, ofEc2)
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .collect(toSet());
    }

    @Test
    void n16_the_sdk_for_java_drives_every_operation() {
        var topic = topic();
        subscription(topic);
        messages(topic);
        connectionNotification(topic);
        sns.deleteTopic(b -> b.topicArn(topic));
        confirmation();
        assertThat(driven).isEqualTo(all()).hasSize(25);
    }

    private String topic() {
        var topic = sns.createTopic(b -> b.name("java-" + UUID.randomUUID())).topicArn();
        assertThat(sns.listTopicsPaginator().topics()).anyMatch(t -> t.topicArn().equals(topic));
        sns.setTopicAttributes(
                b -> b.topicArn(topic).attributeName("DisplayName").attributeValue("B"));
        assertThat(sns.getTopicAttributes(b -> b.topicArn(topic)).attributes())
                .containsEntry("DisplayName", "B");
        sns.tagResource(b -> b.resourceArn(topic).tags(t -> t.key("k").value("v")));
        assertThat(sns.listTagsForResource(b -> b.resourceArn(topic)).tags()).hasSize(1);
        sns.untagResource(b -> b.resourceArn(topic).tagKeys("k"));
        sns.addPermission(
                b -> b.topicArn(topic).label("l").awsAccountIds(PROVIDER).actionNames("Publish"));
        sns.removePermission(b -> b.topicArn(topic).label("l"));
        var policy = "{\"Name\":\"p\"}";
        sns.putDataProtectionPolicy(b -> b.resourceArn(topic).dataProtectionPolicy(policy));
        assertThat(sns.getDataProtectionPolicy(b -> b.resourceArn(topic)).dataProtectionPolicy())
                .isEqualTo(policy);
        return topic;
    }

    private void subscription(String topic) {
        var arn =
                sns.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("email")
                                        .endpoint(UUID.randomUUID() + "@example.com")
                                        .returnSubscriptionArn(true))
                        .subscriptionArn();
        sns.setSubscriptionAttributes(b ->
                b.subscriptionArn(arn)
                        .attributeName("FilterPolicy")
                        .attributeValue("{\"a\":[\"x\"]}"));
        assertThat(sns.getSubscriptionAttributes(b -> b.subscriptionArn(arn)).attributes())
                .containsEntry("FilterPolicy", "{\"a\":[\"x\"]}");
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).hasSize(1);
        assertThat(sns.listSubscriptions().subscriptions()).isNotEmpty();
        sns.unsubscribe(b -> b.subscriptionArn(arn));
    }

    private void messages(String topic) {
        var value = MessageAttributeValue.builder().dataType("String").stringValue("x").build();
        var sent =
                sns.publish(
                        b -> b.topicArn(topic).message("ö").messageAttributes(Map.of("a", value)));
        assertThat(sent.messageId()).isNotBlank();
        var batch =
                sns.publishBatch(b ->
                        b.topicArn(topic)
                                .publishBatchRequestEntries(
                                        PublishBatchRequestEntry.builder()
                                                .id("1")
                                                .message("m")
                                                .build()));
        assertThat(batch.successful()).extracting(PublishBatchResultEntry::id).containsExactly("1");
    }

    private void connectionNotification(String topic) {
        var service = station.provider().service().value();
        var made =
                ec2.createVpcEndpointConnectionNotification(b ->
                                b.serviceId(service)
                                        .connectionNotificationArn(topic)
                                        .connectionEvents("Accept"))
                        .connectionNotification()
                        .connectionNotificationId();
        ec2.modifyVpcEndpointConnectionNotification(
                b -> b.connectionNotificationId(made).connectionEvents("Delete"));
        var its = Filter.builder().name("connection-notification-arn").values(topic).build();
        assertThat(
                        ec2.describeVpcEndpointConnectionNotifications(b -> b.filters(its))
                                .connectionNotificationSet())
                .singleElement()
                .satisfies(n -> assertThat(n.connectionEvents()).containsExactly("Delete"));
        assertThat(
                        ec2.deleteVpcEndpointConnectionNotifications(
                                        b -> b.connectionNotificationIds(made))
                                .unsuccessful())
                .isEmpty();
    }

    private void confirmation() {
        var scene = new Scene(station);
        var path = Scene.path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var token = station.receiver().at(path).getFirst().json().path("Token").asText();
        assertThat(sns.confirmSubscription(b -> b.topicArn(topic).token(token)).subscriptionArn())
                .isEqualTo(arn);
    }
}
