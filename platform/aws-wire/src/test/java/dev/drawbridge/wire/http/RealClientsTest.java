package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.OpenMode;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.sts.StsOperations;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** The AWS SDK, unmodified, against both modes. */
@org.junit.jupiter.api.Tag("io")
class RealClientsTest {

    private static final String MASTER = "a master key for these tests";
    private static final TestServer OPEN =
            TestServer.start(
                    new OpenMode("123456789012"), StsOperations.all(MASTER, Clock.systemUTC()));
    private static final TestServer SIGNED =
            TestServer.start(
                    new SigV4(MASTER, Clock.systemUTC()),
                    StsOperations.all(MASTER, Clock.systemUTC()));

    @AfterAll
    static void stop() {
        OPEN.close();
        SIGNED.close();
    }

    @Test
    void ec2_lists_filters_and_tags_arrive_and_return() {
        try (var ec2 = client(Ec2Client.builder(), OPEN, openKeys("222222222222")).build()) {
            var answer =
                    ec2.describeVpcEndpoints(r ->
                            r.vpcEndpointIds("vpce-1", "vpce-2")
                                    .filters(
                                            Filter.builder()
                                                    .name("vpc-id")
                                                    .values("a b", "é&<>\"%")
                                                    .build()));
            assertThat(answer.vpcEndpoints()).hasSize(2);
            var endpoint = answer.vpcEndpoints().getFirst();
            assertThat(endpoint.vpcEndpointId()).isEqualTo("vpce-1");
            assertThat(endpoint.ownerId()).isEqualTo("222222222222");
            assertThat(endpoint.tags().getFirst().value()).isEqualTo("[a b, é&<>\"%]");
            assertThat(endpoint.creationTimestamp())
                    .isEqualTo(Instant.parse("2017-11-30T10:00:24.350Z"));
            assertThat(answer.nextToken()).isNull();
        }
    }

    @Test
    void ec2_structures_booleans_and_faults_are_understood() {
        try (var ec2 = client(Ec2Client.builder(), OPEN, openKeys("222222222222")).build()) {
            var tags =
                    TagSpecification.builder()
                            .resourceType(ResourceType.VPC_ENDPOINT)
                            .tags(Tag.builder().key("k").value("v").build())
                            .build();
            var made =
                    ec2.createVpcEndpoint(
                            r -> r.vpcId("vpc-1").privateDnsEnabled(true).tagSpecifications(tags));
            assertThat(made.vpcEndpoint().privateDnsEnabled()).isTrue();
            var dry =
                    catchThrowableOfType(
                            Ec2Exception.class,
                            () -> ec2.createVpcEndpoint(r -> r.vpcId("vpc-1").dryRun(true)));
            assertThat(dry.awsErrorDetails().errorCode()).isEqualTo("DryRunOperation");
            assertThat(dry.statusCode()).isEqualTo(412);
            var unknown = catchThrowableOfType(Ec2Exception.class, ec2::describeVpcs);
            assertThat(unknown.awsErrorDetails().errorCode()).isEqualTo("InvalidAction");
            assertThat(unknown.requestId()).hasSize(36);
        }
    }

    @Test
    void sns_maps_binary_values_and_void_answers_are_understood() {
        try (var sns = client(SnsClient.builder(), OPEN, openKeys("333333333333")).build()) {
            var arn =
                    sns.createTopic(r -> r.name("t").attributes(Map.of("DisplayName", "")))
                            .topicArn();
            assertThat(arn).isEqualTo("arn:aws:sns:eu-west-1:333333333333:t");
            var binary =
                    MessageAttributeValue.builder()
                            .dataType("Binary")
                            .binaryValue(SdkBytes.fromUtf8String("x"))
                            .build();
            var published =
                    sns.publish(r ->
                            r.topicArn(arn)
                                    .message("m\r\n\u0001")
                                    .messageAttributes(Map.of("n", binary)));
            assertThat(published.messageId()).isEqualTo("m\r\n\uFFFD[n]");
            sns.deleteTopic(r -> r.topicArn(arn));
            assertThatThrownBy(sns::listTopics)
                    .isInstanceOfSatisfying(
                            SnsException.class,
                            e ->
                                    assertThat(e.awsErrorDetails().errorCode())
                                            .isEqualTo("InvalidAction"));
        }
    }

    @Test
    void signed_clients_are_let_in_and_others_are_not() {
        var keys = Keys.forAccount(MASTER, "111111111111");
        try (var good = client(StsClient.builder(), SIGNED, credentials(keys)).build();
                var bad = client(StsClient.builder(), SIGNED, openKeys("111111111111")).build();
                var ec2 = client(Ec2Client.builder(), SIGNED, openKeys("111111111111")).build()) {
            assertThat(good.getCallerIdentity().account()).isEqualTo("111111111111");
            var refused = catchThrowableOfType(StsException.class, bad::getCallerIdentity);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
            assertThat(refused.statusCode()).isEqualTo(403);
            var failure = catchThrowableOfType(Ec2Exception.class, ec2::describeVpcEndpoints);
            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("AuthFailure");
        }
    }

    @Test
    void an_assumed_role_acts_in_its_account_in_both_modes() {
        for (var server : new TestServer[] {OPEN, SIGNED}) {
            var keys = Keys.forAccount(MASTER, "111111111111");
            try (var sts = client(StsClient.builder(), server, credentials(keys)).build()) {
                var role =
                        sts.assumeRole(r ->
                                        r.roleArn("arn:aws:iam::222222222222:role/dev/x")
                                                .roleSessionName("ann"))
                                .credentials();
                var session =
                        AwsSessionCredentials.create(
                                role.accessKeyId(), role.secretAccessKey(), role.sessionToken());
                try (var assumed = client(StsClient.builder(), server, session).build()) {
                    var identity = assumed.getCallerIdentity();
                    assertThat(identity.account()).isEqualTo("222222222222");
                    assertThat(identity.arn())
                            .isEqualTo("arn:aws:sts::222222222222:assumed-role/x/ann");
                    assertThat(identity.userId()).startsWith("AROA").endsWith(":ann");
                }
            }
        }
    }

    private static <B extends AwsClientBuilder<B, ?>> B client(
            B builder, TestServer server, AwsCredentials credentials) {
        return builder.endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials));
    }

    private static AwsCredentials openKeys(String account) {
        return AwsBasicCredentials.create(account, "x");
    }

    private static AwsCredentials credentials(Keys keys) {
        return AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey());
    }
}
