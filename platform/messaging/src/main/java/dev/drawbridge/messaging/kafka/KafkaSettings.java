package dev.drawbridge.messaging.kafka;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.core.env.Environment;

/**
 * How the broker is reached and used.
 *
 * @param instance which of a group's instances this is: the same after a restart, so that it gets
 *     its partitions back at once instead of waiting until its former self is given up
 * @param deliveryTimeout after which a message that is not acknowledged counts as not sent
 * @param messageLimit bytes of a message that are read at most
 */
public record KafkaSettings(
        String bootstrapServers,
        int partitions,
        short replication,
        String instance,
        Duration deliveryTimeout,
        int messageLimit) {

    private static final int BATCH = 100;

    public static KafkaSettings from(Environment environment) {
        return new KafkaSettings(
                environment.getRequiredProperty("drawbridge.kafka.bootstrap-servers"),
                environment.getProperty("drawbridge.kafka.partitions", Integer.class, 6),
                environment.getProperty("drawbridge.kafka.replication", Short.class, (short) 1),
                environment.getProperty("drawbridge.kafka.instance", hostName()),
                Duration.ofMillis(
                        environment.getProperty(
                                "drawbridge.kafka.delivery-timeout-ms", Long.class, 10_000L)),
                environment.getProperty(
                        "drawbridge.kafka.max-message-bytes", Integer.class, 512 * 1024));
    }

    Map<String, Object> forProducer() {
        var config = common();
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half(deliveryTimeout));
        config.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(deliveryTimeout.toMillis()));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, half(deliveryTimeout));
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return config;
    }

    Map<String, Object> forConsumer(String group) {
        var config = common();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + '-' + instance);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return config;
    }

    Map<String, Object> forAdmin() {
        var config = common();
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }

    private Map<String, Object> common() {
        var config = new HashMap<String, Object>();
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 100);
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        config.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return config;
    }

    private static int half(Duration duration) {
        return Math.toIntExact(duration.toMillis() / 2);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
