package dev.drawbridge.standalone;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the one log of this JVM goes; called before anybody has asked for a logger. */
final class Logs {

    private Logs() {}

    static void to(Path data, boolean verbose) {
        System.setProperty("drawbridge.log.file", data.resolve("drawbridge.log").toString());
        System.setProperty("drawbridge.log.terminal", verbose ? "INFO" : "OFF");
        // Four contexts would each set the one logging system up anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        // Before the threads that start the servers both want to be the first to log.
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
