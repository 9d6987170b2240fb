package dev.drawbridge.console.config;

import dev.drawbridge.console.audit.AuditSearch;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.EverythingSeen;
import dev.drawbridge.console.audit.asof.AsOf;
import dev.drawbridge.console.audit.chain.Checkpointing;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.console.audit.chain.SigningKey;
import dev.drawbridge.console.audit.export.AuditExport;
import dev.drawbridge.console.audit.imports.Sandboxes;
import dev.drawbridge.console.visit.Visitors;
import dev.drawbridge.console.visit.people.Role;
import dev.drawbridge.console.whatif.Histories;
import dev.drawbridge.events.id.AccountId;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What makes the log worth something to an auditor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditConfiguration {

    @Bean
    SigningKey signingKey(JdbcClient jdbc) {
        return SigningKey.of(jdbc);
    }

    @Bean
    Checkpoints checkpoints(JdbcClient jdbc, SigningKey key, Clock clock) {
        return new Checkpoints(jdbc, key, clock);
    }

    @Bean
    Checkpointing checkpointing(Checkpoints checkpoints, AuditProperties properties) {
        return new Checkpointing(checkpoints, properties.every());
    }

    @Bean
    AuditExport auditExport(JdbcClient jdbc, Checkpoints checkpoints, SigningKey key, Clock clock) {
        return new AuditExport(jdbc, checkpoints, key, clock);
    }

    @Bean
    AuditSearch auditSearch(JdbcClient jdbc) {
        return new AuditSearch(jdbc);
    }

    @Bean
    AsOf asOf(AuditTrail trail) {
        return new AsOf(trail);
    }

    @Bean
    Sandboxes sandboxes(
            JdbcClient jdbc, JdbcOperations batches, PlatformTransactionManager transactions) {
        return new Sandboxes(jdbc, batches, new TransactionTemplate(transactions));
    }

    @Bean
    Histories histories(JdbcClient jdbc) {
        return new Histories(jdbc);
    }

    /** As with the services' dead letters: where nobody is verified, everybody operates. */
    @Bean
    EverythingSeen everythingSeen(
            Visitors visitors,
            @Value("${drawbridge.operator-account:${drawbridge.default-account}}")
                    AccountId operator) {
        return visitor ->
                !visitors.mustSignIn()
                        || visitor.account().equals(operator) && visitor.may(Role.OPERATOR);
    }
}
