package dev.drawbridge.testkit;

import dev.drawbridge.embedded.Ports;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The public images, in a Docker engine. The reaper removes the containers after the JVM. */
final class ContainerInfrastructure implements Infrastructure {

    static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18");
    static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.1.1");
    private static final int BROKER_PORT = 9092;

    private final AtomicInteger databases = new AtomicInteger();
    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(POSTGRES)
                    .withCommand("postgres", "-c", "max_connections=200")
                    .waitingFor(Wait.forListeningPort());
    private final KafkaContainer kafka = new KafkaContainer(KAFKA);

    private ContainerInfrastructure() {
        // A chosen port: one given by the engine would be another one after a restart.
        kafka.setPortBindings(List.of(Ports.free() + ":" + BROKER_PORT));
        postgres.start();
        kafka.start();
    }

    static Infrastructure start() {
        return new ContainerInfrastructure();
    }

    @Override
    public String freshDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (var connection = DriverManager.getConnection(url(postgres.getDatabaseName()));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void stopKafka() {
        kafka.getDockerClient().stopContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void startKafka() {
        kafka.getDockerClient().startContainerCmd(kafka.getContainerId()).exec();
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        database,
                        postgres.getUsername(),
                        postgres.getPassword());
    }
}
