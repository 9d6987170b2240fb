package dev.drawbridge.messaging;

import dev.drawbridge.messaging.inbox.Messages;
import dev.drawbridge.messaging.inbox.ParkedLetters;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import dev.drawbridge.messaging.kafka.CaughtUpOnKafka;
import dev.drawbridge.messaging.kafka.Inbox;
import dev.drawbridge.messaging.kafka.KafkaPublisher;
import dev.drawbridge.messaging.kafka.KafkaSettings;
import dev.drawbridge.messaging.kafka.Progress;
import dev.drawbridge.messaging.kafka.Topics;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service's messaging. Give it a {@code DataSource} with the Flyway folder {@code
 * classpath:db/messaging}, an {@link InboxHandler}, a {@link Subscription} and {@code
 * drawbridge.kafka.bootstrap-servers}; a {@link Transactions} bean replaces plain ones.
 */
@Configuration(proxyBeanMethods = false)
public class MessagingOnKafka {

    @Bean
    KafkaSettings kafkaSettings(Environment environment) {
        return KafkaSettings.from(environment);
    }

    @Bean
    EnvelopeCodec envelopeCodec(KafkaSettings settings) {
        return new EnvelopeCodec(settings.messageLimit());
    }

    @Bean
    Publisher kafkaPublisher(KafkaSettings settings, EnvelopeCodec codec) {
        return new KafkaPublisher(settings, codec);
    }

    @Bean
    Topics kafkaTopics(KafkaSettings settings) {
        return new Topics(settings);
    }

    @Bean
    Progress inboxProgress() {
        return new Progress();
    }

    @Bean
    Messages inboxMessages(
            DataSource database,
            ObjectProvider<Transactions> transactions,
            ObjectProvider<PlatformTransactionManager> manager,
            EnvelopeCodec codec,
            InboxHandler handler,
            ObjectProvider<TransientFailure> transientFailures) {
        return new Messages(
                database,
                transactions.getIfAvailable(() -> plain(database, manager)),
                codec,
                handler,
                transientFailures.stream().toList());
    }

    @Bean
    Inbox kafkaInbox(
            KafkaSettings settings,
            Subscription subscription,
            Topics topics,
            Messages messages,
            Progress progress) {
        return new Inbox(settings, subscription, topics, messages, progress);
    }

    @Bean
    CaughtUp caughtUp(Topics topics, Progress progress) {
        return new CaughtUpOnKafka(topics, progress);
    }

    @Bean
    DeadLetters deadLetters(Messages messages) {
        return new ParkedLetters(messages);
    }

    private static Transactions plain(
            DataSource database, ObjectProvider<PlatformTransactionManager> manager) {
        var template =
                new TransactionTemplate(
                        manager.getIfAvailable(() -> new JdbcTransactionManager(database)));
        return work -> template.executeWithoutResult(_ -> work.run());
    }
}
