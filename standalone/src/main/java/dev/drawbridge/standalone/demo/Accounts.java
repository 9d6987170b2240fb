package dev.drawbridge.standalone.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** AWS's own clients, one set per account; the access key names the account. */
final class Accounts implements AutoCloseable {

    static final String PROVIDER = "111111111111";
    static final String CONSUMER = "222222222222";
    static final String STRANGER = "333333333333";

    final Ec2Client provider;
    final Ec2Client consumer;
    final Ec2Client stranger;
    final SnsClient topics;

    private final URI endpoint;
    private final List<SdkAutoCloseable> open = new ArrayList<>();

    Accounts(int port) {
        endpoint = URI.create("http://localhost:" + port);
        provider = ec2(PROVIDER);
        consumer = ec2(CONSUMER);
        stranger = ec2(STRANGER);
        topics =
                SnsClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(keys(PROVIDER))
                        .build();
        open.add(topics);
    }

    @Override
    public void close() {
        open.forEach(SdkAutoCloseable::close);
    }

    private Ec2Client ec2(String account) {
        Ec2Client client =
                Ec2Client.builder()
                        .endpointOverride(endpoint)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(keys(account))
                        .build();
        open.add(client);
        return client;
    }

    private static StaticCredentialsProvider keys(String account) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any-secret"));
    }
}
