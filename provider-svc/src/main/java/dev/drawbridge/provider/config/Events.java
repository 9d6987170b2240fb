package dev.drawbridge.provider.config;

import dev.drawbridge.axon.AxonOnJdbc;
import dev.drawbridge.axon.EventNames;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.MessagingOnKafka;
import dev.drawbridge.messaging.Subscription;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.EndpointServiceEvent;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent;
import dev.drawbridge.provider.domain.book.OwnerEvent;
import dev.drawbridge.provider.domain.book.RuleBookEvent;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is stored, what is heard, and how requests are judged. */
@Configuration(proxyBeanMethods = false)
@Import({AxonOnJdbc.class, MessagingOnKafka.class})
class Events {

    @Bean
    EventNames eventNames() {
        return EventNames.ofFamilies(
                ConnectionEvent.class,
                EndpointServiceEvent.class,
                LoadBalancerEvent.class,
                TargetGroupEvent.class,
                RuleBookEvent.class,
                OwnerEvent.class);
    }

    @Bean
    Subscription subscription() {
        return new Subscription(
                "provider", Set.of(Topic.CONNECTION_COMMANDS, Topic.CONSUMER_EVENTS));
    }

    @Bean
    AcceptancePolicy acceptancePolicy() {
        return AcceptancePolicy.BY_SERVICE;
    }
}
