package dev.drawbridge.console.config;

import dev.drawbridge.console.approvals.ConnectionProjection;
import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.audit.AuditLog;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.MessagingOnKafka;
import dev.drawbridge.messaging.Subscription;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the console hears, and what it remembers of it. */
@Configuration(proxyBeanMethods = false)
@Import(MessagingOnKafka.class)
class MemoryConfiguration {

    @Bean
    Subscription subscription() {
        return new Subscription("console", EnumSet.allOf(Topic.class));
    }

    @Bean
    InboxHandler inboxHandler(ConnectionProjection connections, AuditLog log) {
        return new Remembering(connections, log);
    }

    @Bean
    AuditLog auditLog(JdbcClient jdbc, EnvelopeCodec codec) {
        return new AuditLog(
                jdbc, envelope -> new String(codec.write(envelope), StandardCharsets.UTF_8));
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    @Bean
    ConnectionProjection connectionProjection(JdbcClient jdbc) {
        return new ConnectionProjection(jdbc);
    }

    @Bean
    ConnectionViews connectionViews(JdbcClient jdbc) {
        return new ConnectionViews(jdbc);
    }

    /** Reads in it see one moment of the database. */
    @Bean
    TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }
}
