package dev.drawbridge.testkit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The holder: its initialisation starts the servers, once, whoever asks first. */
final class Shared {

    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    static final Infrastructure INFRASTRUCTURE =
            chosen(System.getProperty("drawbridge.infra", "auto"));

    private Shared() {}

    private static Infrastructure chosen(String infra) {
        return switch (infra) {
            case "embedded" -> EmbeddedInfrastructure.start();
            case "containers" -> ContainerInfrastructure.start();
            case "auto" ->
                    Engine.canRun(ContainerInfrastructure.POSTGRES, ContainerInfrastructure.KAFKA)
                            ? containersOrElseEmbedded()
                            : EmbeddedInfrastructure.start();
            default ->
                    throw new IllegalArgumentException(
                            "-Ddrawbridge.infra=%s: auto, embedded or containers".formatted(infra));
        };
    }

    private static Infrastructure containersOrElseEmbedded() {
        try {
            return ContainerInfrastructure.start();
        } catch (RuntimeException e) {
            LOG.warn("Containers do not start, embedded servers are used: {}", e.toString());
            return EmbeddedInfrastructure.start();
        }
    }
}
