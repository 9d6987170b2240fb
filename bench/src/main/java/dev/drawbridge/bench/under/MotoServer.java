package dev.drawbridge.bench.under;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** moto's own server, where it is on the PATH: the peer we compare with, on the same machine. */
public record MotoServer(Process process, AwsClient aws) implements AutoCloseable {

    public static Optional<MotoServer> start() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try {
            var process =
                    new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var aws = new AwsClient(URI.create("http://127.0.0.1:" + port + "/"));
            awaitAnswer(aws);
            return Optional.of(new MotoServer(process, aws));
        } catch (IOException e) {
            System.out.println("moto_server is not on the PATH: its figures are left out");
            return Optional.empty();
        }
    }

    /** moto wants the load balancer to be there; Drawbridge takes any well-formed name for now. */
    public String loadBalancer() {
        var vpc = aws.ec2(Scene.PROVIDER, "CreateVpc", "CidrBlock", "10.9.0.0/16");
        var subnet =
                aws.ec2(
                        Scene.PROVIDER,
                        "CreateSubnet",
                        "VpcId",
                        AwsClient.value(vpc, "vpcId"),
                        "CidrBlock",
                        "10.9.0.0/24");
        var made =
                aws.elb(
                        Scene.PROVIDER,
                        "CreateLoadBalancer",
                        "Name",
                        "bench",
                        "Type",
                        "network",
                        "Subnets.member.1",
                        AwsClient.value(subnet, "subnetId"));
        return AwsClient.value(made, "LoadBalancerArn");
    }

    private static void awaitAnswer(AwsClient aws) {
        long bound = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                aws.ec2(Scene.CONSUMER, "DescribeRegions");
                return;
            } catch (IllegalStateException e) {
                if (System.nanoTime() > bound) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
