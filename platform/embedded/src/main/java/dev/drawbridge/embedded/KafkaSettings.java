package dev.drawbridge.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One KRaft node, broker and controller at once, small, whose topics are kept for ever. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    static Map<String, String> of(Path data, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.putAll(node(data, port, controllerPort));
        settings.putAll(oneReplica());
        settings.putAll(kept());
        settings.putAll(alone());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> node(Path data, int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                        .formatted(port, CONTROLLER, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                CONTROLLER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs",
                data.toString(),
                "auto.create.topics.enable",
                "false",
                "group.initial.rebalance.delay.ms",
                "0");
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    // The topics are a log of what happened, and what was acknowledged is on the disk.
    private static Map<String, String> kept() {
        return Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "log.cleanup.policy", "delete",
                "log.flush.interval.messages", "1");
    }

    // After a kill -9 the controller waits this long before it believes that the broker it knew has
    // gone and takes the new one; there is no other that could take over meanwhile.
    private static Map<String, String> alone() {
        return Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "1",
                "num.io.threads", "2",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "1",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.cleaner.io.buffer.size", "262144",
                "log.segment.bytes", "67108864",
                "log.index.size.max.bytes", "1048576",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "1");
    }
}
