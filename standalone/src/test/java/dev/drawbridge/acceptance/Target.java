package dev.drawbridge.acceptance;

import dev.drawbridge.wire.auth.Keys;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The system under test, known only by its address and spoken to only by AWS's SDK and plain HTTP.
 *
 * <p>{@code -Ddrawbridge.endpoint=http://localhost:4566} names a running one (the containers; with
 * {@code -Ddrawbridge.master-key=…} where it verifies signatures); otherwise one process is started
 * for this JVM.
 */
final class Target {

    static final String PROVIDER = "111111111111";
    static final String CONSUMER = "222222222222";
    static final String STRANGER = "333333333333";

    private static final Map<String, Ec2Client> EC2 = new ConcurrentHashMap<>();
    private static final Map<String, SnsClient> SNS = new ConcurrentHashMap<>();

    private Target() {}

    static URI endpoint() {
        var named = System.getProperty("drawbridge.endpoint", "");
        return named.isEmpty() ? OneProcess.shared().endpoint() : URI.create(named);
    }

    /** The proxy that leads through endpoints; only a process of our own is known to have one. */
    static int flowPort() {
        Assumptions.assumeTrue(System.getProperty("drawbridge.endpoint", "").isEmpty());
        return OneProcess.shared().flowPort();
    }

    static ElasticLoadBalancingV2Client balancers(String account) {
        return ElasticLoadBalancingV2Client.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(account))
                .build();
    }

    /** Where the system under test reaches this JVM. */
    static String receiverHost() {
        return System.getProperty("drawbridge.receiver-host", "127.0.0.1");
    }

    static Ec2Client ec2(String account) {
        return EC2.computeIfAbsent(account, key -> ec2(key, Region.US_EAST_1, endpoint()));
    }

    static Ec2Client ec2(String account, Region region, URI endpoint) {
        return Ec2Client.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials(account))
                .build();
    }

    static SnsClient sns(String account) {
        return SNS.computeIfAbsent(
                account,
                key ->
                        SnsClient.builder()
                                .endpointOverride(endpoint())
                                .region(Region.US_EAST_1)
                                .credentialsProvider(credentials(key))
                                .build());
    }

    static StaticCredentialsProvider credentials(String account) {
        var master = System.getProperty("drawbridge.master-key", "");
        var keys =
                master.isEmpty()
                        ? new Keys(account, "any-secret", "")
                        : Keys.forAccount(master, account);
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    }
}
