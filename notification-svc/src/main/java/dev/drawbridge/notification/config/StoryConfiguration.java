package dev.drawbridge.notification.config;

import dev.drawbridge.axon.AxonOnJdbc;
import dev.drawbridge.axon.EventNames;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.OwnerEvent.OrganizationPathChanged;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.MessagingOnKafka;
import dev.drawbridge.messaging.Subscription;
import dev.drawbridge.notification.automation.WhenConnectionChangesThenAnnounce;
import dev.drawbridge.notification.domain.health.EndpointEvent;
import dev.drawbridge.notification.domain.message.SentMessageEvent;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent;
import dev.drawbridge.notification.domain.topic.TopicEvent;
import dev.drawbridge.notification.read.OrganizationPlaces;
import dev.drawbridge.notification.read.ResourceOwners;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log, and what goes in and out of it. */
@Configuration(proxyBeanMethods = false)
@Import({AxonOnJdbc.class, MessagingOnKafka.class})
class StoryConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventNames eventNames() {
        return EventNames.ofFamilies(
                TopicEvent.class,
                SubscriptionEvent.class,
                ConnectionNotificationEvent.class,
                SentMessageEvent.class,
                EndpointEvent.class);
    }

    @Bean
    Translator translator() {
        return new Translation();
    }

    @Bean
    Subscription subscription() {
        return new Subscription("notification", Set.of(Topic.PROVIDER_EVENTS));
    }

    @Bean
    InboxHandler inboxHandler(
            ResourceOwners owners,
            OrganizationPlaces places,
            WhenConnectionChangesThenAnnounce announcement) {
        return envelope -> {
            if (envelope.payload() instanceof OrganizationPathChanged changed) {
                places.on(changed);
            }
            if (envelope.payload() instanceof ProviderEvent event) {
                owners.on(event);
                announcement.on(envelope);
            }
        };
    }
}
