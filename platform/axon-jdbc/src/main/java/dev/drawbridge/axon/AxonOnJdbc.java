package dev.drawbridge.axon;

import dev.drawbridge.axon.command.CommandConfiguration;
import dev.drawbridge.axon.command.SnapshotConfiguration;
import dev.drawbridge.axon.outbox.OutboxConfiguration;
import dev.drawbridge.axon.replay.ReplayConfiguration;
import dev.drawbridge.axon.store.ProcessingConfiguration;
import dev.drawbridge.axon.store.SerializerConfiguration;
import dev.drawbridge.axon.store.StoreConfiguration;
import dev.drawbridge.axon.timer.TimerConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of it, to be imported by a service; see the package's own description. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:axon-jdbc.properties")
@Import({
    StoreConfiguration.class,
    SerializerConfiguration.class,
    ProcessingConfiguration.class,
    CommandConfiguration.class,
    SnapshotConfiguration.class,
    OutboxConfiguration.class,
    ReplayConfiguration.class,
    TimerConfiguration.class
})
public class AxonOnJdbc {}
