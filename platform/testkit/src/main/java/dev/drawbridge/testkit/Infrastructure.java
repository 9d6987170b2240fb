package dev.drawbridge.testkit;

/**
 * PostgreSQL and Kafka for tests, started once a JVM and shared. {@code
 * -Ddrawbridge.infra=auto|embedded|containers}: auto takes Testcontainers when a Docker engine
 * answers and has or can get the images, embedded otherwise.
 */
public interface Infrastructure {

    /** The one instance of this JVM, started on first use and stopped with the JVM. */
    static Infrastructure shared() {
        return Shared.INFRASTRUCTURE;
    }

    /** A fresh, empty database: JDBC URL with user and password in it. */
    String freshDatabase();

    String bootstrapServers();

    /** Stops the broker, keeping its data; for tests of what a broker's absence does. */
    void stopKafka();

    /** Starts it again on the same port with the same data. */
    void startKafka();
}
