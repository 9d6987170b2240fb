package dev.drawbridge.consumer.config;

import dev.drawbridge.axon.AxonOnJdbc;
import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.EventNames;
import dev.drawbridge.consumer.automation.WhenProviderSpeaksThenEndpointListens;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent;
import dev.drawbridge.consumer.domain.network.SubnetEvent;
import dev.drawbridge.consumer.domain.network.VpcEvent;
import dev.drawbridge.consumer.domain.tag.TagEvent;
import dev.drawbridge.consumer.read.Directory;
import dev.drawbridge.consumer.read.flow.Ends;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.MessagingOnKafka;
import dev.drawbridge.messaging.Subscription;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is stored and what is heard. */
@Configuration(proxyBeanMethods = false)
@Import({AxonOnJdbc.class, MessagingOnKafka.class})
class Story {

    @Bean
    EventNames eventNames() {
        return EventNames.ofFamilies(
                VpcEvent.class,
                SubnetEvent.class,
                EndpointEvent.class,
                SecurityGroupEvent.class,
                NetworkAclEvent.class,
                TagEvent.class,
                LandscapeEvent.class);
    }

    @Bean
    Subscription subscription() {
        return new Subscription("consumer", Set.of(Topic.PROVIDER_EVENTS));
    }

    @Bean
    InboxHandler inboxHandler(Commands commands, Directory directory, Ends ends) {
        return new WhenProviderSpeaksThenEndpointListens(commands, directory::learn, ends::learn);
    }
}
